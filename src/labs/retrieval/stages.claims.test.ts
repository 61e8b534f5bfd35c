import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { clumpedVectors, exactNearest, invertedFile, recallOf } from './approximate.ts'
import { searchCells, searchCodes, signCodes } from './approximate.ts'
import { allHops, rightInAll } from './hops.ts'

const TRIALS = 100_000

function answers(recall: number, rightWith: number): number {
  return 100 * rightInAll({ recall, rightWith, rightWithout: 0.1, trials: TRIALS, draw: uniformFrom(6) })
}

function sample() {
  return clumpedVectors({ count: 600, dimensions: 24, clumps: 30, queries: 20, seed: 4 })
}

/** Mean recall@10 against exact search when `probes` of 24 cells are looked into. */
function recallByProbes(probes: readonly number[]): readonly number[] {
  const { vectors, queries } = sample()
  const file = invertedFile(vectors, 24, 3)
  return probes.map(count =>
    mean(
      queries.map(query =>
        recallOf(
          searchCells(file, vectors, query, { k: 10, probes: count }),
          exactNearest(vectors, query, 10),
        ),
      ),
    ),
  )
}

/**
 * Mean recall@10 with codes of so many bits, of which the best `rescored` are ranked by their full vectors.
 */
function recallByCodes(bits: number, rescored: number): number {
  const { vectors, queries } = sample()
  const directions = matrixOf(bits, 24, gaussianFrom(uniformFrom(9)))
  const codes = signCodes(vectors, directions)
  return mean(
    queries.map(query =>
      recallOf(
        searchCodes(codes, vectors, { query, directions, k: 10, rescored }),
        exactNearest(vectors, query, 10),
      ),
    ),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

figure(
  'system-design/qa-over-10k-pdfs#hops-multiply',
  'experiment',
  'Two hops with a recall of 0.85 each both succeed in 0.72 of the cases.',
  {
    expected: 0.72,
    tolerance: 0.005,
    measure: () => allHops(0.85, 2, TRIALS, uniformFrom(3)),
  },
)

figure(
  'system-design/qa-over-10k-pdfs#hops-multiply',
  'experiment',
  'Three hops with a recall of 0.85 each all succeed in 0.61 of the cases.',
  {
    expected: 0.61,
    tolerance: 0.008,
    measure: () => allHops(0.85, 3, TRIALS, uniformFrom(3)),
  },
)

figure(
  'system-design/enterprise-rag#right-in-all',
  'experiment',
  'With the passage for 85 % of the questions, 92 % right with it and 10 % without, 80 % are right.',
  {
    expected: 80,
    tolerance: 0.7,
    measure: () => answers(0.85, 0.92),
  },
)

figure(
  'system-design/enterprise-rag#retrieval-pays-more',
  'experiment',
  'Retrieval at 95 % makes 88 % right.',
  {
    expected: 88,
    tolerance: 0.5,
    measure: () => answers(0.95, 0.92),
  },
)

figure(
  'system-design/enterprise-rag#retrieval-pays-more',
  'experiment',
  'A generator at 97 % makes only 84 % right.',
  {
    expected: 84,
    tolerance: 0.5,
    measure: () => answers(0.85, 0.97),
  },
)

ordering(
  'system-design/billion-document-search#measure-recall',
  'experiment',
  'Recall@10 against exact search grows with the cells probed, from well under all to all of it.',
  () => {
    const [one = 1, four = 0, all = 0] = recallByProbes([1, 4, 24])
    return one < 0.95 && one < four && four <= all && all === 1
  },
)

ordering(
  'system-design/billion-document-search#rescore-more',
  'experiment',
  'Codes of half the bits lose recall, which rescoring five times as many candidates wins back.',
  () => {
    const [fine, coarse, rescored] = [recallByCodes(64, 20), recallByCodes(32, 20), recallByCodes(32, 100)]
    return coarse < fine - 0.05 && rescored >= fine
  },
)
