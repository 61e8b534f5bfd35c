import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { uniformFrom } from '../random.ts'
import { chunksOf, stretchesOf, unsevered } from './chunks.ts'
import { PASSAGES, QUERIES } from './handbook.ts'
import { allHops } from './hops.ts'
import { handbookPlant } from './handbook-plant.ts'
import { meanRecallWithin, scoresByStage } from './stages.ts'

const SIZES = [8, 12, 16]

const RERANKED =
  'Ten candidates read term by term beside the query have a higher nDCG@5 than embeddings compared, and ' +
  'than the fused lists, at three sizes of the dense search.'

function rerankedIsBest(): boolean {
  return SIZES.every(dimensions => {
    const scores = scoresByStage(handbookPlant(undefined, dimensions), QUERIES, 5)
    return scores.reranked.ndcg > scores.dense.ndcg + 0.1 && scores.reranked.ndcg > scores.hybrid.ndcg + 0.02
  })
}

ordering('system-design/enterprise-rag#rerank', 'experiment', RERANKED, rerankedIsBest)

ordering('system-design/billion-document-search#rerank', 'experiment', RERANKED, rerankedIsBest)

ordering('system-design/qa-over-10k-pdfs#rerank', 'experiment', RERANKED, rerankedIsBest)

ordering(
  'system-design/enterprise-rag#chunk-overlap',
  'experiment',
  'With an overlap of a quarter, more passages stand whole in some chunk of 20, 40 or 80 words.',
  () =>
    [20, 40, 80].every(
      size =>
        unsevered(chunksOf(PASSAGES, size, size / 4), PASSAGES) >
        unsevered(chunksOf(PASSAGES, size), PASSAGES),
    ),
)

ordering(
  'system-design/enterprise-rag#chunk-overlap',
  'experiment',
  'Cut at paragraphs, no passage is severed, where chunks of 20 words leave few whole.',
  () =>
    unsevered(handbookPlant().chunks, PASSAGES) === PASSAGES.length &&
    unsevered(chunksOf(PASSAGES, 20), PASSAGES) < PASSAGES.length / 3,
)

ordering(
  'system-design/qa-over-10k-pdfs#chunks-along-sections',
  'experiment',
  'Within the first 100 words, chunks along paragraphs hold more of what answers than cut ones of 40 or 80.',
  () => {
    const [along = 0, ...across] = [undefined, 40, 80].map(size =>
      meanRecallWithin(100, handbookPlant(size), PASSAGES, QUERIES),
    )
    return across.every(recall => along > recall + 0.02)
  },
)

figure(
  'system-design/qa-over-10k-pdfs#fits-one-machine',
  'arithmetic',
  'Documents of 15,000 tokens in chunks of 512 that overlap by 50 have 33 each, 330,000 in all.',
  {
    expected: 330_000,
    tolerance: 0,
    measure: () => 10_000 * stretchesOf(15_000, 512, 50).length,
  },
)

figure(
  'system-design/qa-over-10k-pdfs#fits-one-machine',
  'arithmetic',
  '330,000 vectors of 1,024 numbers in fp32 are 1.35 GB.',
  {
    expected: 1.35,
    tolerance: 0.005,
    measure: () => (10_000 * stretchesOf(15_000, 512, 50).length * 1024 * 4) / 1e9,
  },
)

figure(
  'system-design/billion-document-search#eighteen-percent',
  'experiment',
  'Where one of a hundred requests is slow, 18 % of the queries to 20 shards meet a slow one.',
  {
    expected: 18,
    tolerance: 0.6, // 18.2 to the digit, and three standard errors of 100,000 draws are 0.37.
    measure: () => 100 * (1 - allHops(0.99, 20, 100_000, uniformFrom(5))),
  },
)
