import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { fourthOf, offsetsOf, parallelism, RELATIONS, scoreOf } from './analogies.ts'
import type { RelationName } from './analogies.ts'
import { JOBS } from './lexicon.ts'
import {
  animalModel,
  awayFromPmi,
  jobModel,
  narrowProducts,
  pairCounts,
  peopleModel,
  wideProducts,
} from './models.ts'
import { cosine, euclidean, knownVector } from './nearest.ts'
import type { Embedding } from './train.ts'
import { at, rowAt, total } from '../entries.ts'
import type { Vector } from '../linear.ts'
import { addAt } from './lists.ts'

function shares(model: Embedding, relation: RelationName) {
  const { asked, right, rightOfAll, query } = scoreOf(model, RELATIONS[relation])
  return { right: right / asked, ofAll: rightOfAll / asked, query: query / asked }
}

/** King, man, woman in the plane of the bank's example. */
function plane(): Float64Array {
  return fourthOf<Vector>(
    [
      [1, 3],
      [1, 1],
    ],
    [3, 3],
  )
}

/** How far the job lies on the side of the women: the cosine with the mean offset from man to woman. */
function leaning(job: string): number {
  const model = jobModel()
  const sum = new Float64Array(model.v.width)
  for (const offset of offsetsOf(model, RELATIONS.genders)) offset.forEach((x, j) => addAt(sum, j, x))
  return cosine(knownVector(model, job), sum)
}

/** (v_a − v_b)·u_c beside log p(c|a)/p(c|b), over all words. */
function awayFromRatios(): number {
  const [counts, products] = [pairCounts(), wideProducts()]
  const share = (w: number, c: number) => at(rowAt(counts, w), c) / total(rowAt(counts, w))
  const pairs = counts.flatMap((_, a) => counts.map((_, b) => [a, b] as const))
  return Math.max(
    ...pairs.flatMap(([a, b]) =>
      counts.map((_, c) =>
        Math.abs(at(rowAt(products, a), c) - at(rowAt(products, b), c) - Math.log(share(a, c) / share(b, c))),
      ),
    ),
  )
}

ordering(
  'foundations/analogies#inputs-excluded',
  'experiment',
  'With the query excluded the genders are mostly right; without that rule the nearest is mostly a query word.',
  () => {
    const { right, ofAll, query } = shares(peopleModel(), 'genders')
    return right > 0.8 && query > 0.5 && ofAll < 0.5
  },
)

ordering(
  'foundations/analogies#parallel-offsets',
  'experiment',
  'Singular and plural, which the arithmetic gets right, have nearly the same offset in every pair.',
  () => {
    const model = animalModel()
    return parallelism(model, RELATIONS.plurals) > 0.8 && shares(model, 'plurals').ofAll > 0.8
  },
)

ordering(
  'foundations/analogies#where-it-fails',
  'experiment',
  'Pairs without a common difference have offsets that point anywhere, and under a fifth come out right.',
  () => {
    const model = animalModel()
    return Math.abs(parallelism(model, RELATIONS.opposites)) < 0.3 && shares(model, 'opposites').ofAll < 0.2
  },
)

ordering(
  'foundations/analogies#relation-type',
  'experiment',
  'With every word allowed, the inflection succeeds and the opposites fail, in the same model.',
  () => {
    const model = animalModel()
    return shares(model, 'plurals').ofAll - shares(model, 'opposites').ofAll > 0.5
  },
)

figure(
  'foundations/analogies#context-ratios',
  'identity',
  'At the optimum the offset from b to a, times a context c, is log p(c|a)/p(c|b).',
  {
    expected: 0,
    tolerance: 1e-6,
    measure: awayFromRatios,
  },
)

ordering(
  'foundations/analogies#only-at-optimum',
  'experiment',
  'Two dimensions for six words leave products more than a half away from PMI − log k.',
  () => awayFromPmi(narrowProducts()) > 0.5 && awayFromPmi(wideProducts()) < 1e-6,
)

ordering(
  'foundations/analogies#social-bias',
  'experiment',
  'Jobs that the text mostly calls he lie on the side of men, and those with she on that of women.',
  () => {
    return JOBS.every(({ word, she }) => leaning(word) > 0 === she > 0.5)
  },
)

figure('foundations/analogies#target', 'arithmetic', 'King − man + woman is (3, 1).', {
  expected: 0,
  tolerance: 0,
  measure: () => euclidean([...plane()], [3, 1]),
})

figure('foundations/analogies#winner', 'arithmetic', 'Queen has cosine 0.998 with king − man + woman.', {
  expected: 0.998,
  tolerance: 0.0005,
  measure: () => cosine(plane(), [2.7, 1.1]),
})

figure('foundations/analogies#winner', 'arithmetic', 'Princess has cosine 0.990 with king − man + woman.', {
  expected: 0.99,
  tolerance: 0.0005,
  measure: () => cosine(plane(), [2, 1]),
})
