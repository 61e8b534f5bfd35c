import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { relativeError } from '../entries.ts'
import type { Matrix, Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { ACTIVATIONS, widthAfter } from './activations.ts'
import type { Activation, Reals } from './activations.ts'
import { backprop, drawnNetwork } from './checkpoints.ts'
import { oneNetwork, wideNetwork } from './depth.ts'
import type { ByLayer, DepthSetting } from './depth.ts'
import { swiglu } from './feed-forward.ts'
import { gradientIn } from './graph.ts'
import type { GraphNode } from './graph.ts'
import { matrixMap, sizeOf, unseenMap } from './maps.ts'
import type { LinearMap } from './maps.ts'
import { meanSquare, normalised } from './norms.ts'
import type { Norm } from './norms.ts'
import { CONNECTIONS, stackBackward, stackForward } from './stack.ts'
import type { Connection } from './stack.ts'

interface StackFixture {
  readonly activation: Activation
  readonly connection: Connection
  readonly norm: Norm
  readonly weights: readonly Vector[]
  readonly output: Vector
  readonly gradient: Vector
  readonly sizes: Vector
}

interface Fixture {
  readonly start: Vector
  readonly upstream: Vector
  readonly stacks: readonly StackFixture[]
  readonly network: {
    readonly x: Matrix
    readonly weights: readonly Matrix[]
    readonly gradients: readonly Matrix[]
  }
  readonly swiglu: Readonly<Record<'x' | 'gate' | 'up' | 'down' | 'output', Matrix>>
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/signal.json')
// Output of scripts/reference/deep-signal.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const numbers = (values: Vector) => Float64Array.from(values)

test.each(
  fixture.stacks.map(stack => [`${stack.activation}, ${stack.connection}, ${stack.norm}`, stack] as const),
)('a stack (%s) goes forward and back as in PyTorch', (_, { output, gradient, sizes, ...form }) => {
  const columns = widthAfter(form.activation, fixture.start.length)
  const weights = form.weights.map(W => matrixMap(numbers(W), columns))
  const pass = stackForward({ ...form, branch: 0.8 }, weights, numbers(fixture.start))
  const back = stackBackward({ ...form, branch: 0.8 }, weights, pass, numbers(fixture.upstream))
  expect(relativeError([...pass.output], output)).toBeLessThan(1e-9)
  expect(relativeError([...(back.states[0] ?? [])], gradient)).toBeLessThan(1e-6)
  expect(relativeError(back.weights, sizes)).toBeLessThan(1e-6)
})

describe('back-propagation', () => {
  test.each([0, 1, 2, 3, 5])('with a checkpoint every %d layers has the gradients of PyTorch', every => {
    const { gradients } = backprop(fixture.network, every)
    const wanted = fixture.network.gradients.flat(2)
    expect(relativeError(gradients.flat(2), wanted)).toBeLessThan(1e-6)
  })

  test('holds every layer without checkpoints, and fewest with one every √n layers', () => {
    const held = (every: number) => backprop(drawnNetwork(36), every).held
    expect(held(0)).toBe(36)
    expect([2, 3, 4, 6, 9, 12, 18].map(held).toSorted((a, b) => a - b)[0]).toBe(held(6))
  })

  test('in forward mode gives the same gradient, in more sweeps', () => {
    // tanh(x y) + y z
    const graph: readonly GraphNode[] = [
      { kind: 'input' },
      { kind: 'input' },
      { kind: 'input' },
      { kind: 'multiply', a: 0, b: 1 },
      { kind: 'tanh', a: 3 },
      { kind: 'multiply', a: 1, b: 2 },
      { kind: 'add', a: 4, b: 5 },
    ]
    const [one, three] = (['reverse', 'forward'] as const).map(mode =>
      gradientIn(mode, graph, [0.4, -1.1, 2]),
    )
    expect([one?.sweeps, three?.sweeps]).toEqual([1, 3])
    expect(relativeError(three?.gradient ?? [], one?.gradient ?? [])).toBeLessThan(1e-14)
  })
})

test('SwiGLU is that of PyTorch', () => {
  const { x, output, ...weights } = fixture.swiglu
  expect(relativeError(swiglu(x, weights).flat(), output.flat())).toBeLessThan(1e-9)
})

const SETTING: DepthSetting = {
  activation: 'relu',
  connection: 'plain',
  norm: 'rms',
  branch: 1,
  rule: 'he',
  width: 48,
  depth: 8,
  seed: 2,
}

describe('a network from a seed', () => {
  test('is the same again, and another from another seed', () => {
    expect(oneNetwork(SETTING)).toEqual(oneNetwork(SETTING))
    expect(oneNetwork({ ...SETTING, seed: 3 })).not.toEqual(oneNetwork(SETTING))
  })

  test.each(ACTIVATIONS)('with %s moves signal and gradient as a wide one does', activation => {
    const setting = { ...SETTING, activation, connection: 'pre', depth: 4 } as const
    const [narrow, wide] = [oneNetwork({ ...setting, width: 256 }), wideNetwork({ ...setting, width: 4096 })]
    const apart = (of: (run: ByLayer) => number | undefined) =>
      Math.abs(Math.log((of(narrow) ?? NaN) / (of(wide) ?? NaN)))
    expect(apart(run => run.squares[4])).toBeLessThan(0.2)
    expect(apart(run => run.gradients[0])).toBeLessThan(0.2)
    expect(apart(run => (run.weights[0] ?? NaN) / (run.weights[3] ?? NaN))).toBeLessThan(0.3)
  })

  test.each(CONNECTIONS)('has a mean square and a gradient for each place (%s)', connection => {
    const { squares, gradients, weights } = oneNetwork({ ...SETTING, connection })
    expect([squares.length, gradients.length, weights.length]).toEqual([9, 9, 8])
    expect([...squares, ...gradients, ...weights].every(value => value > 0)).toBe(true)
  })

  test('that explodes is infinite and never NaN', () => {
    const { squares } = oneNetwork({ ...SETTING, activation: 'swiglu', rule: 'large', depth: 50 })
    expect(squares.at(-1)).toBe(Infinity)
  })

  test('that is never written down is linear and its own transpose: f·g is h·(Wᵀg)', () => {
    const normal = gaussianFrom(uniformFrom(7))
    const map = unseenMap(0.3, 5, normal)
    const [h, g] = [new Float64Array(4).map(normal), new Float64Array(5).map(normal)]
    const f = map.times(h)
    const inner = (a: Reals, b: Reals) => a.reduce((sum, x, i) => sum + x * (b[i] ?? NaN), 0)
    expect(inner(map.transposed(g), h)).toBeCloseTo(inner(f, g), 12)
  })

  test('has in its gradients the lengths that a drawn matrix would give', () => {
    const normal = gaussianFrom(uniformFrom(8))
    const [h, g] = [new Float64Array(3).map(normal), new Float64Array(4).map(normal)]
    const mean = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b) / lengths.length
    const squares = (make: () => LinearMap) =>
      Array.from({ length: 4000 }, () => {
        const map = make()
        map.times(h)
        return sizeOf(map.transposed(g)) ** 2
      })
    const seen = mean(squares(() => matrixMap(new Float64Array(12).map(normal), 3)))
    const unseen = mean(squares(() => unseenMap(1, 4, normal)))
    // |Wᵀg|² is |g|² times a chi-squared variable of 3 degrees: four errors of a difference of two means.
    expect(Math.abs(seen - unseen)).toBeLessThan((4 * sizeOf(g) ** 2 * Math.sqrt(2 * 6)) / Math.sqrt(4000))
  })
})

describe('a norm', () => {
  const x = numbers([0.3, -2, 1.7, 4, -0.2])
  const most = (a: Reals, b: Reals) => relativeError([...a], [...b])

  test.each(['rms', 'layer'] as const)('%s has mean square 1 and ignores the scale', norm => {
    expect(meanSquare(normalised(x, norm))).toBeCloseTo(1, 12)
    expect(
      most(
        normalised(
          x.map(value => 7 * value),
          norm,
        ),
        normalised(x, norm),
      ),
    ).toBeLessThan(1e-12)
  })
})
