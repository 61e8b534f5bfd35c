import { NO_LOGITS, scoreSpan, pointLogits, pooledLogits, variantsOf } from './score-span.ts'
import type { SpanScores, Variants } from './score-span.ts'
import { TYPICAL_RECORD } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import { negationsIn } from '#text'
import type { CandidateSpan } from './spans.ts'

/** The evidence on one point: the values that the combiner reads, and the stretches that they come from. */
export interface PointEvidence {
  readonly values: readonly number[]
  readonly said: CandidateSpan | undefined
  readonly denied: CandidateSpan | undefined
  /** Whether anything of the answer speaks for the point itself: without it, context may not credit it. */
  readonly local: boolean
}

/**
 * `said` is the stretch that speaks most for the point, `denied` the one that speaks most against it, `whole` the sentence
 * around `said`, `wide` two neighbouring sentences, `answer` all of it, `pooled` and `top` all of it by the models
 * that were learnt from whole answers; `usual` is what other answers lead to expect.
 */
export const POINT_FEATURES = [
  'said.earned',
  'said.contradicted',
  'said.asserts',
  'said.denies',
  'said.like',
  'said.likeNear',
  'said.likeWrong',
  'said.turned',
  'said.rightFigure',
  'said.oddFigure',
  'said.words',
  'said.rivals',
  'denied.earned',
  'denied.contradicted',
  'denied.denies',
  'denied.like',
  'denied.likeWrong',
  'denied.turned',
  'denied.oddFigure',
  'most.earned',
  'most.contradicted',
  'most.asserts',
  'most.like',
  'most.likeWrong',
  'second.earned',
  'others',
  'others.wrong',
  'same',
  'said.flip',
  'said.negations',
  'said.swap',
  'said.crossed',
  'said.leaning',
  'denied.crossed',
  'whole.earned',
  'whole.contradicted',
  'whole.denies',
  'whole.crossed',
  'whole.leaning',
  'whole.turned',
  'whole.flip',
  'whole.negations',
  'whole.swap',
  'whole.swapBoth',
  'whole.odd',
  'whole.words',
  'wrongFigure',
  'answer.words',
  'core',
  'usual.earned',
  'usual.contradicted',
  'most.trust',
  'answer.earned',
  'answer.contradicted',
  'wide.earned',
  'wide.contradicted',
  'whole.requote',
  'all.denies',
  'pooled.earned',
  'pooled.contradicted',
  'top.earned',
  'top.contradicted',
] as const

const clamp = (x: number) => Math.max(-10, Math.min(10, x))
const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** Listens to every stretch of the answer for every point of the sheet. */
export function gatherPointEvidence(
  rubricModel: RubricModel,
  spans: readonly CandidateSpan[],
  words: number,
): readonly PointEvidence[] {
  const hearings = spans.map(span => scoreSpan(rubricModel, span))
  const best = rubricModel.sheet.points.map((_, p) => strongest(hearings, p, 'forPoint'))
  const others = best.map(hearing => (hearing ? logistic(hearing.forPoint) : 0))
  const total = others.reduce((sum, x) => sum + x, 0)
  const wrongs = rubricModel.sheet.points.map((_, p) =>
    logistic(strongest(hearings, p, 'against')?.against ?? -10),
  )
  const wrong = wrongs.reduce((sum, x) => sum + x, 0)

  const together = (parts: readonly CandidateSpan[]) =>
    pointLogits(rubricModel, [...new Set(parts.flatMap(span => span.features))])
  const answer = together(spans)
  const pooled = pooledLogits(rubricModel.points, spans)
  const sentences = spans.filter((span, i) => span.whole === i)
  const wide = sentences.slice(1).map((_, i) => together(sentences.slice(i, i + 2)))
  const variants = new Map<CandidateSpan, Variants>()
  const variantsFor = (span: CandidateSpan) => {
    const known = variants.get(span) ?? variantsOf(rubricModel, span)
    variants.set(span, known)
    return known
  }

  return rubricModel.sheet.points.map((point, p) => {
    const said = best[p]
    const denied = strongest(hearings, p, 'against')
    if (!said || !denied)
      return { values: POINT_FEATURES.map(() => 0), said: undefined, denied: undefined, local: false }
    const all = hearings.map(row => row[p]).filter(h => h !== undefined)
    const most = (key: 'earned' | 'contradicted' | 'asserts' | 'like' | 'likeWrong' | 'trust') =>
      all.reduce((top, h) => Math.max(top, h[key]), -10)
    const row = hearings.find(hearing => hearing[p] === said) ?? []
    const rival = row.reduce((top, h, q) => (q === p ? top : Math.max(top, h.forPoint)), -10)
    const whole = hearings[said.unit.whole]?.[p] ?? said
    const [turned, wholeTurned] = [variantsFor(said.unit), variantsFor(whole.unit)]
    const widest = (key: 'earned' | 'contradicted') =>
      clamp(wide.reduce((top, odds) => Math.max(top, odds[p]?.[key] ?? -10), -10))
    const record = rubricModel.records[p] ?? TYPICAL_RECORD
    const { all: inAll, top } = pooled[p] ?? { all: NO_LOGITS, top: NO_LOGITS }
    const values = [
      clamp(said.earned),
      clamp(said.contradicted),
      said.asserts,
      said.denies,
      said.like,
      said.like - said.likeNear,
      said.like - said.likeWrong,
      said.turned,
      Number(said.figures === 'right'),
      Number(said.figures === 'odd'),
      Math.log1p(said.unit.tokens.length),
      clamp(said.forPoint - rival),
      clamp(denied.earned),
      clamp(denied.contradicted),
      denied.denies,
      denied.like,
      denied.likeWrong - denied.like,
      denied.turned,
      Number(denied.figures === 'odd'),
      clamp(most('earned')),
      clamp(most('contradicted')),
      most('asserts'),
      most('like'),
      most('likeWrong'),
      secondBest(all, said),
      (total - (others[p] ?? 0)) / Math.max(1, rubricModel.sheet.points.length - 1),
      (wrong - (wrongs[p] ?? 0)) / Math.max(1, rubricModel.sheet.points.length - 1),
      Number(said.unit.segments.some(n => denied.unit.segments.includes(n))),
      clamp(turned.flip[p] ?? 0),
      negationsIn(said.unit.tokens),
      clamp(turned.swap[p] ?? -10),
      said.crossed,
      said.leaning,
      denied.crossed,
      clamp(whole.earned),
      clamp(whole.contradicted),
      whole.denies,
      whole.crossed,
      whole.leaning,
      whole.turned,
      clamp(wholeTurned.flip[p] ?? 0),
      negationsIn(whole.unit.tokens),
      clamp(wholeTurned.swap[p] ?? -10),
      clamp(wholeTurned.swapBoth[p] ?? -10),
      whole.odd,
      Math.log1p(whole.unit.tokens.length),
      Number(whole.odd > 0 && rubricModel.aboutFigure[p]),
      Math.log1p(words),
      Number(point.core),
      record.earned,
      record.contradicted,
      most('trust'),
      clamp(answer[p]?.earned ?? -10),
      clamp(answer[p]?.contradicted ?? -10),
      widest('earned'),
      widest('contradicted'),
      wholeTurned.requote[p] ?? 0,
      all.filter(h => h.denies > 0).length,
      clamp(inAll.earned),
      clamp(inAll.contradicted),
      clamp(top.earned),
      clamp(top.contradicted),
    ]
    const local = said.asserts > 0 || most('earned') > -2.5 || said.like > 0.45
    return { values, said: said.unit, denied: denied.unit, local }
  })
}

function strongest(
  hearings: readonly (readonly SpanScores[])[],
  point: number,
  by: 'forPoint' | 'against',
): SpanScores | undefined {
  return hearings.reduce<SpanScores | undefined>((top, row) => {
    const hearing = row[point]
    return hearing && (!top || hearing[by] > top[by]) ? hearing : top
  }, undefined)
}

/** The best stretch that shares no words with the first: a point is often said twice. */
function secondBest(all: readonly SpanScores[], said: SpanScores): number {
  const apart = all.filter(h => !h.unit.segments.some(s => said.unit.segments.includes(s)))
  return clamp(apart.reduce((top, h) => Math.max(top, h.earned), -10))
}
