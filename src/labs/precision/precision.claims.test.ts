import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { dot } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { BF16, FP16, FP32, unitAt } from './formats.ts'
import type { NumberFormat } from './formats.ts'
import { fateOf, logitGradients } from './gradients.ts'
import { roundedTo } from './rounding.ts'
import { GROWTH_INTERVAL, scaledStep } from './scaler.ts'
import type { Scaler } from './scaler.ts'
import { dotIn, runningSum, secondMomentAfter, weightAfter } from './sums.ts'

const SETTING = { tokens: 4096, seed: 1 }

function drawn(length: number, seed: number): Vector {
  const draw = gaussianFrom(uniformFrom(seed))
  return Array.from({ length }, () => 1 + draw())
}

/** How far a product of 4,096 lies from what its inputs in bf16 would give, with the sum in a format. */
function sumError(sum: NumberFormat): number {
  const [a, b] = [drawn(4096, 1), drawn(4096, 2)]
  const exact = dot(
    a.map(x => roundedTo(x, BF16)),
    b.map(x => roundedTo(x, BF16)),
  )
  return Math.abs(dotIn(a, b, BF16, sum) / exact - 1)
}

/** The scaler after so many steps with one gradient. */
function after(steps: number, start: number, gradient: number): { scaler: Scaler; weight: number } {
  let scaler: Scaler = { scale: start, clean: 0 }
  let weights: Vector = [1]
  for (let i = 0; i < steps; i += 1) ({ scaler, weights } = scaledStep(scaler, weights, [gradient], 1e-3))
  return { scaler, weight: weights[0] ?? NaN }
}

/** The mean of 20 weights that took 1,000 updates of 0.001 with stochastic rounding. */
function meanByChance(): number {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed)
  return (
    seeds.reduce((sum, seed) => sum + weightAfter(1000, 0.001, BF16, { way: 'chance', seed }), 0) /
    seeds.length
  )
}

ordering(
  'foundations/mixed-precision#low-precision-compute',
  'experiment',
  'A sum of 4,096 products of bf16 is a thousand times more exact if it is kept in fp32.',
  () => 1000 * sumError(FP32) < sumError(BF16),
)

figure(
  'foundations/mixed-precision#master-weights',
  'arithmetic',
  'A weight of 1 is where it was after 1,000 updates of a thousandth in bf16.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => weightAfter(1000, 0.001, BF16),
  },
)

figure(
  'foundations/mixed-precision#master-weights',
  'arithmetic',
  'With an fp32 master copy 1,000 updates of a thousandth take a weight from 1 to 2.',
  {
    expected: 2,
    tolerance: 1e-6,
    measure: () => weightAfter(1000, 0.001, BF16, { way: 'master' }),
  },
)

ordering(
  'foundations/mixed-precision#gradient-underflow',
  'experiment',
  'Of the gradients by the logits of 4,096 tokens, more than half are zero in fp16.',
  () => fateOf(logitGradients(SETTING), 1, FP16).zero > 0.5,
)

figure(
  'foundations/mixed-precision#loss-scaling',
  'identity',
  'A loss times 1,024 makes every gradient 1,024 times as large.',
  {
    expected: 1024,
    tolerance: 1e-9,
    measure: () => {
      const [plain, scaled] = [1, 1024].map(scale => logitGradients(SETTING, scale))
      const factors = (scaled ?? []).map((g, i) => g / (plain?.[i] ?? NaN))
      return factors.reduce(
        (worst, factor) => (Math.abs(factor - 1024) > Math.abs(worst - 1024) ? factor : worst),
        1024,
      )
    },
  },
)

ordering(
  'foundations/mixed-precision#loss-scaling',
  'experiment',
  'A scale of 1,024 saves nine in ten of the gradients that fp16 would make zero.',
  () => {
    const gradients = logitGradients(SETTING)
    const [lost, still] = [1, 1024].map(scale => fateOf(gradients, scale, FP16).zero)
    return (still ?? NaN) < 0.1 * (lost ?? NaN)
  },
)

figure(
  'foundations/mixed-precision#bf16-no-scaling',
  'experiment',
  'In bf16 none of the gradients by the logits is zero without a scale.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => fateOf(logitGradients(SETTING), 1, BF16).zero,
  },
)

figure('foundations/mixed-precision#stays-one', 'arithmetic', '1 plus 0.001 is 1 in bf16.', {
  expected: 1,
  tolerance: 0,
  measure: () => roundedTo(1 + 0.001, BF16),
})

figure(
  'foundations/mixed-precision#stays-one',
  'arithmetic',
  'The next number of bf16 after 1 is about 1.0078.',
  {
    expected: 1.0078,
    tolerance: 0.00005,
    measure: () => 1 + unitAt(1, BF16),
  },
)

figure(
  'foundations/mixed-precision#ways-out',
  'experiment',
  'Rounded stochastically, 1,000 updates of 0.001 take a weight of 1 to 2 on average.',
  {
    expected: 2,
    tolerance: 0.056, // Three standard errors: a step of 2⁻⁷ is taken with a chance of 0.128, so 1,000 of them spread by 0.083.
    measure: meanByChance,
  },
)

figure(
  'foundations/mixed-precision#ways-out',
  'arithmetic',
  'With the rounding error carried along they do so each time, within a gap of bf16.',
  {
    expected: 2,
    tolerance: 2 ** -7,
    measure: () => weightAfter(1000, 0.001, BF16, { way: 'carried' }),
  },
)

figure(
  'foundations/mixed-precision#skip-and-lower',
  'arithmetic',
  'A scale of 65,536 is halved once by a gradient of 1.5, and that step changes no weight.',
  {
    expected: 32_768,
    tolerance: 0,
    measure: () => {
      const { scaler, weight } = after(1, 65_536, 1.5)
      return weight === 1 ? scaler.scale : NaN
    },
  },
)

figure(
  'foundations/mixed-precision#grow-when-clean',
  'arithmetic',
  'After 2,000 steps without overflow a scale of 1,024 is doubled.',
  {
    expected: 2048,
    tolerance: 0,
    measure: () => {
      const [before, then] = [GROWTH_INTERVAL - 1, 2000].map(steps => after(steps, 1024, 1e-3).scaler.scale)
      return before === 1024 ? (then ?? NaN) : NaN
    },
  },
)

ordering(
  'architecture/rmsnorm#mean-square-in-fp32',
  'experiment',
  'Summed in bf16, the mean of 4,096 squares is wrong by over half; in fp32 by under 0.001 in 100.',
  () => {
    const squares = drawn(4096, 3).map(x => roundedTo(x, BF16) ** 2)
    const exact = squares.reduce((a, b) => a + b, 0)
    const [narrow, wide] = [BF16, FP32].map(format => Math.abs(runningSum(squares, format) / exact - 1))
    return (narrow ?? NaN) > 0.5 && (wide ?? NaN) < 1e-5
  },
)

ordering(
  'system-design/training-a-7b#bf16-mixed-precision',
  'arithmetic',
  'Adam’s second moment falls when gradients stop, with β₂ = 0.999, in fp32 and not in bf16.',
  () => secondMomentAfter(693, 0.999, FP32) < 0.501 && secondMomentAfter(693, 0.999, BF16) === 1,
)
