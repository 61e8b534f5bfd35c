/** The bank’s claims on planning a training run: what the state takes, and how it is kept. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import { distance } from '../linear.ts'
import { accumulated, adamStep, batchFrom, gradientOf, microBatches, stateOf } from './adam.ts'
import { rateAt } from './budget.ts'
import { BYTES, bytesPerParameter, fromOtherNodes, gathered, shardedOver, shardedStep } from './zero.ts'
import type { TrainingState } from './adam.ts'

const START = stateOf([0.5, -0.2, 0.1, 0.9, 0])

/** Twenty steps, each on a batch of its own. */
function trained(from: TrainingState, steps = 20): TrainingState {
  let state = from
  for (let i = 0; i < steps; i += 1)
    state = adamStep(state, gradientOf(state.weights, batchFrom(state.steps, 8, 5)))
  return state
}

figure(
  'system-design/training-a-7b#sixteen-bytes',
  'arithmetic',
  'Mixed-precision Adam needs 16 bytes of state per parameter.',
  {
    expected: 16,
    tolerance: 0,
    measure: () => bytesPerParameter(0, 1),
  },
)

figure('system-design/training-a-7b#sixteen-bytes', 'arithmetic', 'That is 112 GB for 7B.', {
  expected: 112,
  tolerance: 0,
  measure: () => 7 * bytesPerParameter(0, 256),
})

figure('foundations/adam#state-memory', 'arithmetic', 'Adam stores 2 numbers more for each parameter.', {
  expected: 2,
  tolerance: 0,
  measure: () => {
    const { weights, first, second } = trained(START, 1)
    return (first.length + second.length) / weights.length
  },
})

figure(
  'foundations/adam#fifty-six-gigabytes',
  'arithmetic',
  'For 7 billion parameters in FP32 the two averages take 56 GB.',
  {
    expected: 56,
    tolerance: 0, // The optimiser's bytes without the FP32 master copy.
    measure: () => 7 * (BYTES.optimiser - 4),
  },
)

figure(
  'system-design/training-a-7b#shard-the-state',
  'identity',
  'Four ranks that each keep a slice of the optimiser make the step of one that keeps all: 0 apart.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const batch = batchFrom(1, 8, 5)
      const one = adamStep(START, gradientOf(START.weights, batch))
      return distance([one.weights], [gathered(shardedStep(shardedOver(4, START), microBatches(batch, 4)))])
    },
  },
)

figure(
  'system-design/training-a-7b#memory-suffices',
  'arithmetic',
  'Sharded over eight cards, the state of 7B is 14 GB on each.',
  {
    expected: 14,
    tolerance: 0,
    measure: () => 7 * bytesPerParameter(3, 8),
  },
)

ordering(
  'system-design/training-a-7b#shard-inside-node',
  'arithmetic',
  'With 256 cards in nodes of eight, hybrid sharding brings fewer bytes from other nodes than full.',
  () => fromOtherNodes(256, 8, 'hybrid') < fromOtherNodes(256, 8, 'full'),
)

figure(
  'system-design/training-a-7b#training-loop',
  'identity',
  'Gradients of four micro-batches, accumulated, are the gradient of the batch: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const batch = batchFrom(2, 16, 5)
      const [whole, parts] = [
        gradientOf(START.weights, batch),
        accumulated(START.weights, microBatches(batch, 4)),
      ]
      return distance([whole], [parts])
    },
  },
)

ordering(
  'system-design/training-a-7b#schedules',
  'arithmetic',
  'The rate rises in the warm-up, is highest at its end and falls afterwards.',
  () => {
    const rates = Array.from({ length: 101 }, (_, step) =>
      rateAt(step, { warmUp: 10, steps: 100, last: 0.1 }),
    )
    return rates.slice(1).every((rate, i) => (i < 10 ? rate > at(rates, i) : rate < at(rates, i)))
  },
)

figure(
  'system-design/training-a-7b#checkpoint-and-resume',
  'identity',
  'Resumed from weights, moments and step, a run ends where it would have: the difference is 0.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      // As a checkpoint holds it.
      const saved = JSON.parse(JSON.stringify(trained(START, 12))) as TrainingState
      return distance([trained(saved, 8).weights], [trained(START, 20).weights])
    },
  },
)

ordering(
  'system-design/training-a-7b#checkpoint-and-resume',
  'experiment',
  'Resumed without the optimiser it ends elsewhere.',
  () => {
    const saved = trained(START, 12)
    const zeros = saved.weights.map(() => 0)
    const resumed = trained({ ...saved, first: zeros, second: zeros }, 8)
    return distance([resumed.weights], [trained(START, 20).weights]) > 1e-3
  },
)
