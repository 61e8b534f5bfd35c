/** Numbers as this lab writes them. */

export function inDegrees(radians: number): string {
  const degrees = (radians * 180) / Math.PI
  return `${degrees > 0 && degrees < 10 ? degrees.toFixed(1) : degrees.toFixed(0)}°`
}

export function timesText(factor: number): string {
  return factor < 10 ? factor.toFixed(2) : factor.toFixed(1)
}

export function grouped(n: number): string {
  return n.toLocaleString('en-GB')
}

export function pairCount(n: number): string {
  return n === 1 ? '1 pair' : `${n} pairs`
}
