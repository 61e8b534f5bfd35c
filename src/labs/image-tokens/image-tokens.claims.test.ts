import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { featuresOf, newParameters, patchesWhole, sequenceTokens, tilesOf } from './cost.ts'
import { gatedRead, mergedPatches, patchesOf, resampled } from './patches.ts'

/** A picture that gets lighter to the right. */
function picture(side: number): readonly (readonly number[])[] {
  const row = Array.from({ length: side }, (_, x) => x / side)
  return Array.from({ length: side }, () => row)
}

const cut = (side: number) => patchesOf(picture(side), 14)
const drawn = (rows: number, seed: number) => matrixOf(rows, 16, gaussianFrom(uniformFrom(seed)))

figure(
  'architecture/vision-language-models#tokens-grow-with-resolution',
  'arithmetic',
  'A picture of 336 pixels a side cut into patches of 14 gives 576 vectors.',
  {
    expected: 576,
    tolerance: 0,
    measure: () => cut(336).vectors.length,
  },
)

figure(
  'architecture/vision-language-models#tokens-grow-with-resolution',
  'arithmetic',
  'Twice the side of a picture gives four times as many patches.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => cut(672).vectors.length / cut(336).vectors.length,
  },
)

figure(
  'architecture/vision-language-models#nine-thousand',
  'arithmetic',
  'A picture of 1344 pixels a side gives 9216 patches.',
  {
    expected: 9216,
    tolerance: 0,
    measure: () => cut(1344).vectors.length,
  },
)

figure(
  'architecture/vision-language-models#a-quarter',
  'arithmetic',
  'Merged in groups of 2 × 2, 9216 patches are 2304 vectors, and none is lost.',
  {
    expected: 2304,
    tolerance: 0,
    measure: () => {
      // Of each patch its number alone, so that a lost one is missed.
      const vectors = Array.from({ length: patchesWhole(1344) }, (_, i) => [i])
      const merged = mergedPatches({ side: Math.sqrt(vectors.length), vectors }, 2)
      return new Set(merged.vectors.flat()).size === 9216 ? merged.vectors.length : Number.NaN
    },
  },
)

figure(
  'architecture/vision-language-models#learned-queries',
  'arithmetic',
  'With 64 learned queries 64 or 256 patches become 64 vectors, and each of them reads the last patch.',
  {
    expected: 64,
    tolerance: 0,
    measure: () => {
      const counts = [64, 256].map(patches => {
        const [queries, before] = [drawn(64, 1), drawn(patches, 2)]
        const after = before.with(
          -1,
          (before.at(-1) ?? []).map(x => -x),
        )
        const [one, other] = [before, after].map(each => resampled(queries, each))
        return (one ?? []).filter((row, i) => distance([row], [other?.[i] ?? []]) > 0).length
      })
      return counts[0] === counts[1] ? (counts[0] ?? Number.NaN) : Number.NaN
    },
  },
)

figure(
  'architecture/vision-language-models#frozen-lm-keeps-text',
  'identity',
  'With its gate at zero an inserted layer leaves the states of the text as they are: the difference is 0.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const [text, image] = [drawn(12, 3), drawn(30, 4)]
      // With the gate open it does change them.
      if (distance(gatedRead(text, image, 1), text) < 1e-3) return Number.NaN
      return distance(gatedRead(text, image, 0), text)
    },
  },
)

figure(
  'architecture/vision-language-models#cross-attention-layers',
  'arithmetic',
  'With the gate open each state of the text reads the image, and the sequence keeps its length.',
  {
    expected: 12,
    tolerance: 0,
    measure: () => {
      const [text, image] = [drawn(12, 3), drawn(30, 4)]
      const read = gatedRead(text, image, 1)
      return read.filter((row, t) => distance([row], [text[t] ?? []]) > 1e-3).length
    },
  },
)

ordering(
  'architecture/vision-language-models#tokens-or-parameters',
  'arithmetic',
  'Cross-attention adds no token and more than twenty times the parameters of a projector.',
  () =>
    sequenceTokens('cross-attention', 1344) < sequenceTokens('projector', 336) &&
    newParameters('cross-attention') > 20 * newParameters('projector'),
)

figure(
  'architecture/vision-language-models#tiles-for-detail',
  'arithmetic',
  'Tiles and an overview keep every patch of a larger picture, and cost one encoder’s patches more.',
  {
    expected: 576,
    tolerance: 0,
    measure: () => (tilesOf(1344) === 17 ? featuresOf(1344) - patchesWhole(1344) : Number.NaN),
  },
)
