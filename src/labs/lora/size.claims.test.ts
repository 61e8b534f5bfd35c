/** The parameters of adapters in real models, and the cost of training and keeping them. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { networkCost } from '../network-flops.ts'
import { adapterParameters, fullParameters, LORA_MODELS, PROJECTIONS, trainingBytes } from './models.ts'

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

figure(
  'research/lora#parameter-count',
  'arithmetic',
  'For 4096 × 4096, rank 8 trains 256 times fewer parameters.',
  {
    expected: 256,
    tolerance: 0,
    measure: () => fullParameters(SEVEN, ['query']) / adapterParameters(SEVEN, ['query'], 8),
  },
)

ordering(
  'research/lora#parameter-count',
  'arithmetic',
  'Rank 8 on query and value is less than one percent of the model.',
  () => few() / SEVEN.parameters < 0.01,
)

figure('research/lora#four-million', 'arithmetic', 'In Llama 2 7B that trains about 4.19 million.', {
  expected: 4.19,
  tolerance: 0.005,
  measure: () => few() / 1e6,
})

figure('research/lora#one-in-1600', 'arithmetic', 'That is one parameter in 1607.', {
  expected: 1607,
  tolerance: 0.5,
  measure: () => SEVEN.parameters / few(),
})

figure('research/lora#one-in-1600', 'arithmetic', 'Or 0.06 % of the model.', {
  expected: 0.06,
  tolerance: 0.005,
  measure: () => (100 * few()) / SEVEN.parameters,
})

ordering(
  'research/lora#saves-optimiser-memory',
  'arithmetic',
  'Training it takes less than a fifth of the memory.',
  () => trainingBytes(SEVEN.parameters, few()) < trainingBytes(SEVEN.parameters, 'full') / 5,
)

ordering(
  'research/lora#small-checkpoints',
  'arithmetic',
  'Adapters take from a few megabytes to some hundreds.',
  () => {
    const [least, most] = [2 * few(), 2 * adapterParameters(EIGHT, PROJECTIONS, 64)]
    return least > 2e6 && least < 1e7 && most > 1e8 && most < 1e9
  },
)

ordering(
  'research/lora#swap-separate',
  'arithmetic',
  'Beside the weights, rank 16 adds under 1 % of multiplications.',
  () => adapterParameters(SEVEN, PROJECTIONS, 16) / fullParameters(SEVEN, PROJECTIONS) < 0.01,
)

figure('research/lora#qlora', 'arithmetic', 'In 4 bits the frozen base takes a quarter of its 16 bits.', {
  expected: 1 / 4,
  tolerance: 0,
  measure: () => trainingBytes(SEVEN.parameters, 0, 4) / trainingBytes(SEVEN.parameters, 0, 16),
})

figure(
  'system-design/private-fine-tuning#methods-compared',
  'arithmetic',
  'Full tuning takes about 16 bytes per parameter.',
  {
    expected: 16,
    tolerance: 0,
    measure: () => trainingBytes(EIGHT.parameters, 'full') / EIGHT.parameters,
  },
)

figure('system-design/private-fine-tuning#methods-compared', 'arithmetic', 'A frozen base takes 2.', {
  expected: 2,
  tolerance: 0.1,
  measure: () => trainingBytes(EIGHT.parameters, all()) / EIGHT.parameters,
})

figure(
  'system-design/private-fine-tuning#forty-million',
  'arithmetic',
  'Rank 16 on all matrices of Llama 2 7B has 39,976,960.',
  {
    expected: 39_976_960,
    tolerance: 0,
    measure: () => adapterParameters(SEVEN, PROJECTIONS, 16),
  },
)

figure(
  'system-design/private-fine-tuning#eighty-megabytes',
  'arithmetic',
  'In 16 bits that is about 80 MB.',
  {
    expected: 80,
    tolerance: 0.5,
    measure: () => (2 * adapterParameters(SEVEN, PROJECTIONS, 16)) / 1e6,
  },
)

figure('system-design/private-fine-tuning#lora-hours', 'arithmetic', 'LoRA takes about 5.1 hours.', {
  expected: 5.1,
  tolerance: 0.05,
  measure: () => tuningHours('frozen'),
})

figure(
  'system-design/private-fine-tuning#lora-hours',
  'arithmetic',
  'That is a third less than full tuning.',
  {
    expected: 1 / 3,
    tolerance: 1e-9,
    measure: () => 1 - tuningHours('frozen') / tuningHours('trained'),
  },
)

figure(
  'system-design/lora-serving#adapter-size',
  'arithmetic',
  'Rank 16 on all matrices of an 8B takes some 84 MB.',
  {
    expected: 84,
    tolerance: 0.5,
    measure: () => (2 * all()) / 1e6,
  },
)

figure('system-design/lora-serving#into-host-memory', 'arithmetic', '5000 of them take about 420 GB.', {
  expected: 420,
  tolerance: 1,
  measure: () => (5000 * 2 * all()) / 1e9,
})
