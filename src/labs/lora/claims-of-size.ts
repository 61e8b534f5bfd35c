import { holds } from '../claim.ts'
import { networkCost } from '../network-flops.ts'
import { adapterParameters, fullParameters, LORA_MODELS, PROJECTIONS, trainingBytes } from './models.ts'
import type { LabClaim } from '../claim.ts'

const QUESTION = 'research/lora'
const SERVING = 'system-design/lora-serving'
const PRIVATE = 'system-design/private-fine-tuning'
const SEVEN = LORA_MODELS['llama-2-7b']
const EIGHT = LORA_MODELS['llama-3-8b']

/** Rank 8 on the query and value projections of Llama 2 7B. */
const few = () => adapterParameters(SEVEN, ['query', 'value'], 8)
/** Rank 16 on all linear layers of Llama 3 8B. */
const all = () => adapterParameters(EIGHT, PROJECTIONS, 16)

/** H100-hours for 225 million tokens at 40 % of 989 TFLOP/s; operations are counted on a small network. */
function tuningHours(weights: 'trained' | 'frozen'): number {
  const { forward, backward } = networkCost([8, 16, 8], 4, weights)
  return ((forward + backward) * EIGHT.parameters * 225e6) / (0.4 * 989e12) / 3600
}

function stated(
  question: string,
  point: string,
  [statement, expected, tolerance]: readonly [statement: string, expected: number, tolerance: number],
  measure: () => number,
): LabClaim {
  return { question, point, statement, expected, tolerance, measure }
}

/** How many parameters adapters have in real models, and what it takes to train and keep them. */
export const claimsOfSize: readonly LabClaim[] = [
  stated(
    QUESTION,
    'parameter-count',
    ['For 4096 × 4096, rank 8 trains 256 times fewer parameters.', 256, 0],
    () => fullParameters(SEVEN, ['query']) / adapterParameters(SEVEN, ['query'], 8),
  ),
  stated(
    QUESTION,
    'parameter-count',
    ['Rank 8 on query and value is less than one percent of the model.', 1, 0],
    () => holds(few() / SEVEN.parameters < 0.01),
  ),
  stated(
    QUESTION,
    'four-million',
    ['In Llama 2 7B that trains about 4.19 million.', 4.19, 0.005],
    () => few() / 1e6,
  ),
  stated(
    QUESTION,
    'one-in-1600',
    ['That is one parameter in 1607.', 1607, 0.5],
    () => SEVEN.parameters / few(),
  ),
  stated(
    QUESTION,
    'one-in-1600',
    ['Or 0.06 % of the model.', 0.06, 0.005],
    () => (100 * few()) / SEVEN.parameters,
  ),
  stated(
    QUESTION,
    'saves-optimiser-memory',
    ['Training it takes less than a fifth of the memory.', 1, 0],
    () => holds(trainingBytes(SEVEN.parameters, few()) < trainingBytes(SEVEN.parameters, 'full') / 5),
  ),
  stated(
    QUESTION,
    'small-checkpoints',
    ['Adapters take from a few megabytes to some hundreds.', 1, 0],
    () => {
      const [least, most] = [2 * few(), 2 * adapterParameters(EIGHT, PROJECTIONS, 64)]
      return holds(least > 2e6 && least < 1e7 && most > 1e8 && most < 1e9)
    },
  ),
  stated(
    QUESTION,
    'swap-separate',
    ['Beside the weights, rank 16 adds under 1 % of multiplications.', 1, 0],
    () => holds(adapterParameters(SEVEN, PROJECTIONS, 16) / fullParameters(SEVEN, PROJECTIONS) < 0.01),
  ),
  stated(
    QUESTION,
    'qlora',
    ['In 4 bits the frozen base takes a quarter of its 16 bits.', 1 / 4, 0],
    () => trainingBytes(SEVEN.parameters, 0, 4) / trainingBytes(SEVEN.parameters, 0, 16),
  ),
  stated(
    PRIVATE,
    'methods-compared',
    ['Full tuning takes about 16 bytes per parameter.', 16, 0],
    () => trainingBytes(EIGHT.parameters, 'full') / EIGHT.parameters,
  ),
  stated(
    PRIVATE,
    'methods-compared',
    ['A frozen base takes 2.', 2, 0.1],
    () => trainingBytes(EIGHT.parameters, all()) / EIGHT.parameters,
  ),
  stated(
    PRIVATE,
    'forty-million',
    ['Rank 16 on all matrices of Llama 2 7B has 39,976,960.', 39_976_960, 0],
    () => adapterParameters(SEVEN, PROJECTIONS, 16),
  ),
  stated(
    PRIVATE,
    'eighty-megabytes',
    ['In 16 bits that is about 80 MB.', 80, 0.5],
    () => (2 * adapterParameters(SEVEN, PROJECTIONS, 16)) / 1e6,
  ),
  stated(PRIVATE, 'lora-hours', ['LoRA takes about 5.1 hours.', 5.1, 0.05], () => tuningHours('frozen')),
  stated(
    PRIVATE,
    'lora-hours',
    ['That is a third less than full tuning.', 1 / 3, 1e-9],
    () => 1 - tuningHours('frozen') / tuningHours('trained'),
  ),
  stated(
    SERVING,
    'adapter-size',
    ['Rank 16 on all matrices of an 8B takes some 84 MB.', 84, 0.5],
    () => (2 * all()) / 1e6,
  ),
  stated(
    SERVING,
    'into-host-memory',
    ['5000 of them take about 420 GB.', 420, 1],
    () => (5000 * 2 * all()) / 1e9,
  ),
]
