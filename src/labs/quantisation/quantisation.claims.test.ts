import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance } from '../linear.ts'
import { at } from '../entries.ts'
import { gptq } from './gptq.ts'
import { decodeLimit, weightBytes } from './memory.ts'
import { bothError, levelsUsed, output, seededLayer, weightError } from './outliers.ts'
import type { LayerSetting } from './outliers.ts'
import { bitsPerWeight, quantise, relativeError, scaleFor } from './rounding.ts'
import { awq, smoothed } from './scaling.ts'

/** Two of 64 input channels are 20 times as large as the rest. */
const SETTING: LayerSetting = {
  tokens: 48,
  inputs: 64,
  outputs: 24,
  outlierEvery: 32,
  outlierSize: 20,
  seed: 1,
}
const outliers = () => seededLayer(SETTING)
const plain = () => seededLayer({ ...SETTING, outlierEvery: 0 })

/** A tensor between −1 and 1, with one value of 60 in it. */
const SIXTY = [...Array.from({ length: 401 }, (_, i) => (i - 200) / 200), 60]

ordering(
  'research/quantisation#scale-and-round',
  'identity',
  'After rounding to 4 bits no weight is further from its value than half a step.',
  () => {
    const { W } = plain()
    const { restored, scales } = quantise(W, 4, 'channel')
    const within = W.every((row, i) => {
      const half = at(scales[i] ?? [], 0) / 2 + 1e-12
      return row.every((w, j) => Math.abs(w - at(restored[i] ?? [], j)) <= half)
    })
    return within
  },
)

figure(
  'research/quantisation#saves-memory',
  'arithmetic',
  'A model of 70 billion weights takes 35 GB in 4 bits.',
  {
    expected: 35,
    tolerance: 1e-9,
    measure: () => weightBytes(70e9, 4) / 1e9,
  },
)

figure('research/quantisation#saves-memory', 'arithmetic', 'In 16 bits it takes 140 GB.', {
  expected: 140,
  tolerance: 1e-9,
  measure: () => weightBytes(70e9, 16) / 1e9,
})

figure(
  'research/quantisation#decode-reads-weights',
  'arithmetic',
  'A quarter of the bits makes the limit on decoding four times as high.',
  {
    expected: 4,
    tolerance: 1e-9,
    measure: () => decodeLimit(8e9, 4, 2e12) / decodeLimit(8e9, 16, 2e12),
  },
)

figure(
  'research/quantisation#limit-in-16-bits',
  'arithmetic',
  '8 billion weights at 2 TB/s give at most 125 tokens a second in 16 bits.',
  {
    expected: 125,
    tolerance: 1e-9,
    measure: () => decodeLimit(8e9, 16, 2e12),
  },
)

figure(
  'research/quantisation#limit-in-four-and-a-half',
  'arithmetic',
  'With 4-bit weights and an 8-bit scale for each 16 of them, 444.',
  {
    expected: 444,
    tolerance: 0.5,
    measure: () => decodeLimit(8e9, bitsPerWeight(plain().W, 4, { group: 16 }, 8), 2e12),
  },
)

figure(
  'research/quantisation#step-of-a-half',
  'arithmetic',
  'One value of 60 stretches the step of INT8 to 0.47.',
  {
    expected: 0.47,
    tolerance: 0.005,
    measure: () => scaleFor(SIXTY, 8),
  },
)

figure(
  'research/quantisation#five-levels',
  'arithmetic',
  'The values between -1 and 1 are then left with five levels.',
  {
    expected: 5,
    tolerance: 0,
    measure: () => levelsUsed(quantise([SIXTY], 8, 'tensor').codes[0] ?? [], SIXTY, 1),
  },
)

ordering(
  'research/quantisation#activation-outliers',
  'experiment',
  'With two outlier channels the 8-bit error of a product is more than half as large again.',
  () => bothError(outliers(), 8) > 1.5 * bothError(plain(), 8),
)

ordering(
  'research/quantisation#group-scales',
  'experiment',
  'At 4 bits the error falls from one scale a tensor to one a channel to one for 16 weights.',
  () => {
    const layer = outliers()
    const [tensor, channel] = [weightError(layer, 4, 'tensor'), weightError(layer, 4, 'channel')]
    return tensor > channel && channel > weightError(layer, 4, { group: 16 })
  },
)

figure(
  'research/quantisation#microscaling-formats',
  'arithmetic',
  'An 8-bit scale for each 32 values adds a quarter of a bit, as in MXFP4.',
  {
    expected: 4.25,
    tolerance: 1e-12,
    measure: () => bitsPerWeight(plain().W, 4, { group: 32 }, 8),
  },
)

ordering(
  'research/quantisation#gptq',
  'experiment',
  'Making up for each rounding in the weights that follow lowers the error of the output.',
  () => {
    const layer = seededLayer({ ...SETTING, inputs: 32, outputs: 16, outlierEvery: 16 })
    const error = relativeError(output({ ...layer, W: gptq(layer, 4) }), output(layer))
    return error < weightError(layer, 4, 'channel')
  },
)

ordering(
  'research/quantisation#awq',
  'experiment',
  'Scaling up the channels with large activations before rounding more than halves the error.',
  () => {
    const layer = seededLayer({ ...SETTING, tokens: 32, outputs: 16 })
    const { alpha, error } = awq(layer, 4, { group: 16 })
    return alpha > 0 && error < weightError(layer, 4, { group: 16 }) / 2
  },
)

ordering(
  'research/quantisation#smoothquant',
  'experiment',
  'Moving scale from activations to weights leaves the product and lowers its 8-bit error.',
  () => {
    const layer = outliers()
    const smooth = smoothed(layer, 0.5)
    const same = distance(output(smooth), output(layer)) < 1e-9
    return same && bothError(smooth, 8) < bothError(layer, 8)
  },
)

ordering(
  'research/quantisation#loss-by-bits',
  'experiment',
  'The output is off by under 1 % at 8 bits, and each bit from 4 down more than doubles the error.',
  () => {
    const layer = plain()
    const error = (bits: number) => weightError(layer, bits, 'channel')
    return error(8) < 0.01 && error(3) > 2 * error(4) && error(2) > 2 * error(3)
  },
)
