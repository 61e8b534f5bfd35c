import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import type { Matrix, Vector } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { averageOf, filled } from '../vectors.ts'
import { balanceGradient, balanceOf, balanceTerm } from './balance.ts'
import { capacityOf, chosenByScore, dispatch, expertChoice } from './capacity.ts'
import { settled, trainRouter } from './collapse.ts'
import type { RouterTraining } from './collapse.ts'
import { imbalance, loads, route } from './router.ts'

const RUN: RouterTraining = { experts: 8, tokens: 32, batches: 120, remedy: 'none', strength: 0, seed: 1 }
const drawn = (tokens: number, experts: number, seed: number): Matrix =>
  matrixOf(tokens, experts, gaussianFrom(uniformFrom(seed)))

const spread = (shares: Vector) => balanceTerm({ f: shares, P: shares })

/** The batch of the follow-up: 40 % of 800 tokens want the first of 8 experts, the others share the rest. */
function overflow() {
  const wanted = Array.from({ length: 800 }, (_, token) => (token % 5 < 2 ? 0 : 1 + (token % 7)))
  return { wanted: wanted.filter(expert => expert === 0).length, sent: dispatch(wanted, 8, 1.25) }
}

ordering(
  'architecture/moe-load-balancing#rich-get-richer',
  'experiment',
  'Left alone, a router whose chosen experts learn sends nearly all tokens to one of eight.',
  () => {
    const uneven = trainRouter(RUN)
    return (uneven[0] ?? NaN) < 3 && settled(uneven) > 7
  },
)

ordering(
  'architecture/moe-load-balancing#loss-or-bias',
  'experiment',
  'With the loss, or with a bias for each expert, the busiest expert stays below twice the mean.',
  () => {
    const loss = settled(trainRouter({ ...RUN, remedy: 'loss', strength: 1 }))
    const bias = settled(trainRouter({ ...RUN, remedy: 'bias', strength: 0.1 }))
    return loss < 2 && bias < 2
  },
)

ordering(
  'architecture/moe-load-balancing#alpha-trade-off',
  'experiment',
  'A coefficient a hundred times too small leaves the load uneven.',
  () => settled(trainRouter({ ...RUN, remedy: 'loss', strength: 0.01 })) > 4,
)

figure(
  'architecture/moe-load-balancing#one-when-uniform',
  'arithmetic',
  'The balance term is 1 under uniform routing.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => spread(filled(8, 1 / 8)),
  },
)

figure(
  'architecture/moe-load-balancing#one-point-two',
  'arithmetic',
  'With shares of (0.4, 0.3, 0.2, 0.1) the balance term is 1.2.',
  {
    expected: 1.2,
    tolerance: 1e-12,
    measure: () => spread([0.4, 0.3, 0.2, 0.1]),
  },
)

figure(
  'architecture/moe-load-balancing#four-at-collapse',
  'arithmetic',
  'When one of four experts gets every token with certainty, it is 4.',
  {
    expected: 4,
    tolerance: 1e-9,
    measure: () =>
      balanceTerm(
        balanceOf(
          Array.from({ length: 20 }, () => [50, 0, 0, 0]),
          1,
        ),
      ),
  },
)

ordering(
  'architecture/moe-load-balancing#least-at-even-load',
  'identity',
  'Where shares and probabilities agree, 1000 drawn loads never give less than the even one.',
  () => {
    const random = uniformFrom(7)
    const terms = Array.from({ length: 1000 }, () => {
      const [raw = []] = matrixOf(1, 6, random)
      const total = raw.reduce((sum, x) => sum + x, 0)
      return spread(raw.map(x => x / total))
    })
    return Math.min(...terms) >= 1 - 1e-12
  },
)

ordering(
  'architecture/moe-load-balancing#gradient-through-probabilities',
  'identity',
  'With the shares held still, the slope of the term is that of the mean probabilities.',
  () => {
    const logits = drawn(12, 4, 3)
    const { f } = balanceOf(logits, 1)
    const nudged = (by: number) =>
      logits.map((row, t) => row.map((x, i) => (t === 5 && i === 2 ? x + by : x)))
    const term = (by: number) => balanceTerm({ f, P: balanceOf(nudged(by), 1).P })
    const slope = (term(1e-5) - term(-1e-5)) / 2e-5
    return Math.abs(slope - (balanceGradient(logits, 1)[5]?.[2] ?? NaN)) < 1e-9
  },
)

figure(
  'architecture/moe-load-balancing#capacity-of-125',
  'arithmetic',
  'With 800 tokens, 8 experts and a factor of 1.25 an expert takes 125 tokens.',
  {
    expected: 125,
    tolerance: 0,
    measure: () => overflow().sent.taken[0]?.length ?? NaN,
  },
)

figure('architecture/moe-load-balancing#dropped-195', 'arithmetic', 'Wanted by 320 tokens, it drops 195.', {
  expected: 195,
  tolerance: 0,
  measure: () => {
    const { wanted, sent } = overflow()
    return wanted - (sent.taken[0]?.length ?? NaN)
  },
})

figure(
  'architecture/expert-choice#bucket-of-128',
  'arithmetic',
  'With 4096 tokens, 64 experts and a factor of 2 each expert takes 128 tokens.',
  {
    expected: 128,
    tolerance: 0,
    measure: () => capacityOf(4096, 64, 2),
  },
)

figure(
  'architecture/expert-choice#thirteen-percent',
  'experiment',
  'Experts that choose at random leave 13 % of the tokens unpicked.',
  {
    expected: 13,
    tolerance: 1,
    measure: () => {
      const pools = [1, 2, 3, 4, 5, 6].map(seed => chosenByScore(matrixOf(256, 64, uniformFrom(seed)), 2))
      return averageOf(pools.map(({ dropped }) => (100 * dropped.length) / 256))
    },
  },
)

ordering(
  'architecture/expert-choice#balanced-by-construction',
  'experiment',
  'With expert choice the busiest expert has the mean load, with token choice more.',
  () => {
    const logits = drawn(64, 8, 5)
    const chosen = expertChoice(logits, 2).taken.map(tokens => tokens.length)
    const own = loads(
      logits.map(row => route(row, 2, 'all')),
      8,
    )
    return imbalance(chosen) === 1 && imbalance(own) > 1.05
  },
)

ordering(
  'architecture/expert-choice#variable-compute',
  'experiment',
  'With expert choice some tokens get no expert and others two.',
  () => {
    const { taken } = expertChoice(drawn(64, 8, 5), 1)
    const counts = Array.from({ length: 64 }, (_, token) => taken.filter(of => of.includes(token)).length)
    return Math.min(...counts) === 0 && Math.max(...counts) >= 2
  },
)

ordering(
  'architecture/expert-choice#uses-future-tokens',
  'experiment',
  'A later token takes an earlier one’s place with an expert; with token choice none does.',
  () => {
    const logits = drawn(16, 4, 6)
    const longer = [...logits, [9, 0, 0, 0], [9, 0, 0, 0]]
    const experts = (rows: Matrix) => rows.slice(0, 16).map(row => route(row, 1, 'all'))
    const lost = expertChoice(logits, 1).taken[0]?.filter(
      token => !expertChoice(longer, 1).taken[0]?.includes(token),
    )
    const still = JSON.stringify(experts(logits)) === JSON.stringify(experts(longer))
    return (lost?.length ?? 0) > 0 && still
  },
)
