import { addTo } from './flat.ts'

/** Adam with its usual constants, in place, on one flat array. */
export function adamFor(values: Float64Array): (gradient: Float64Array, rate: number) => void {
  const first = new Float64Array(values.length)
  const second = new Float64Array(values.length)
  let step = 0
  return (gradient, rate) => {
    step += 1
    const [unbias, unbiasSecond] = [1 - 0.9 ** step, 1 - 0.999 ** step]
    for (let i = 0; i < values.length; i += 1) {
      const g = gradient[i] ?? NaN
      first[i] = 0.9 * (first[i] ?? NaN) + 0.1 * g
      second[i] = 0.999 * (second[i] ?? NaN) + 0.001 * g * g
      const direction = (first[i] ?? NaN) / unbias
      addTo(values, i, (-rate * direction) / (Math.sqrt((second[i] ?? NaN) / unbiasSecond) + 1e-8))
    }
  }
}
