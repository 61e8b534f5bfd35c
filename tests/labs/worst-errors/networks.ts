/** Errors beside PyTorch of the labs that run a whole network. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import decoder from '../../fixtures/labs/transformer.json' with { type: 'json' }
import { emptyCache, readToken } from '../../../src/labs/gpt.ts'
import { trainedGpt } from '../../../src/labs/gpt-trained.ts'
import type { Matrix, Vector } from '../../../src/labs/linear.ts'
import {
  backprop,
  matrixMap,
  stackBackward,
  stackForward,
  swiglu,
  widthAfter,
} from '../../../src/labs/signal/index.ts'
import type { StackForm } from '../../../src/labs/signal/index.ts'
import { relative } from './relative.ts'

export const ERRORS_OF_NETWORKS: Readonly<Record<string, () => number>> = {
  transformer() {
    const model = trainedGpt()
    const cache = emptyCache(model)
    const steps = decoder.ids.map(id => readToken(model, cache, id))
    const last = steps.at(-1)
    const streams = last?.streams.filter((_, i) => i % 2 === 0).map(stream => [...stream]) ?? []
    return Math.max(
      relative(streams, decoder.streams),
      relative([[...(last?.logits ?? [])]], [decoder.logits]),
    )
  },
  signal() {
    const { start, upstream, stacks, network, swiglu: gated } = deepFixture()
    const { x, output: wanted, ...matrices } = gated
    return Math.max(
      ...stacks.flatMap(({ weights, output, gradient, sizes, ...form }) => {
        const columns = widthAfter(form.activation, start.length)
        const maps = weights.map(W => matrixMap(Float64Array.from(W), columns))
        const setting = { ...form, branch: 0.8 }
        const pass = stackForward(setting, maps, Float64Array.from(start))
        const back = stackBackward(setting, maps, pass, Float64Array.from(upstream))
        return [
          relative([[...pass.output]], [output]),
          relative([[...(back.states[0] ?? [])]], [gradient]),
          relative([back.weights], [sizes]),
        ]
      }),
      relative(backprop(network, 2).gradients.flat(), network.gradients.flat()),
      relative(swiglu(x, matrices), wanted),
    )
  },
}

type DeepStack = Omit<StackForm, 'branch'> &
  Readonly<Record<'output' | 'gradient' | 'sizes', Vector>> & { readonly weights: Matrix }

interface DeepFixture {
  readonly start: Vector
  readonly upstream: Vector
  readonly stacks: readonly DeepStack[]
  readonly network: {
    readonly x: Matrix
    readonly weights: readonly Matrix[]
    readonly gradients: readonly Matrix[]
  }
  readonly swiglu: Readonly<Record<'x' | 'gate' | 'up' | 'down' | 'output', Matrix>>
}

/** Output of scripts/reference/deep-signal.py, read here: a JSON import would type activations as strings. */
function deepFixture(): DeepFixture {
  const file = join(import.meta.dirname, '../../fixtures/labs/signal.json')
  return JSON.parse(readFileSync(file, 'utf8')) as DeepFixture
}
