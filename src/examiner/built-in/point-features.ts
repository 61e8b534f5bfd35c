import { clamp, logistic } from '#domain'
import { NO_LOGITS, scoreSpan, pointLogits, pooledLogits, variantsOf } from './score-span.ts'
import type { SpanScores, Variants } from './score-span.ts'
import { TYPICAL_RECORD } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import { negationsIn } from '#text'
import type { CandidateSpan } from './spans.ts'
import { C } from './constants.ts'
import { POINT_COLUMNS, columnsOf, featuresFrom } from './features.ts'
import type { PointFeatures } from './features.ts'

/** The evidence on one point: its named features, the same by column, and the spans that they come from. */
export interface PointEvidence {
  readonly features: PointFeatures
  readonly values: readonly number[]
  readonly said: CandidateSpan | undefined
  readonly denied: CandidateSpan | undefined
  /** Whether any span speaks for the point itself. Otherwise context may not credit it. */
  readonly local: boolean
}

const NO_EVIDENCE: PointEvidence = {
  features: featuresFrom(POINT_COLUMNS, []),
  values: POINT_COLUMNS.map(() => 0),
  said: undefined,
  denied: undefined,
  local: false,
}

const clamped = (logit: number) => clamp(logit, -10, 10)

/** Scores every span of the answer for every point of the rubric. */
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
    if (!said || !denied) return NO_EVIDENCE
    const all = hearings.map(row => row[p]).filter(h => h !== undefined)
    const most = (key: 'earned' | 'contradicted' | 'asserts' | 'like' | 'likeWrong' | 'trust') =>
      all.reduce((top, h) => Math.max(top, h[key]), -10)
    const row = hearings.find(hearing => hearing[p] === said) ?? []
    const rival = row.reduce((top, h, q) => (q === p ? top : Math.max(top, h.forPoint)), -10)
    const whole = hearings[said.unit.whole]?.[p] ?? said
    const [turned, wholeTurned] = [variantsFor(said.unit), variantsFor(whole.unit)]
    const widest = (key: 'earned' | 'contradicted') =>
      clamped(wide.reduce((top, odds) => Math.max(top, odds[p]?.[key] ?? -10), -10))
    const record = rubricModel.records[p] ?? TYPICAL_RECORD
    const { all: inAll, top } = pooled[p] ?? { all: NO_LOGITS, top: NO_LOGITS }
    const features: PointFeatures = {
      'said.earned': clamped(said.earned),
      'said.contradicted': clamped(said.contradicted),
      'said.asserts': said.asserts,
      'said.denies': said.denies,
      'said.like': said.like,
      'said.likeNear': said.like - said.likeNear,
      'said.likeWrong': said.like - said.likeWrong,
      'said.turned': said.turned,
      'said.rightFigure': Number(said.figures === 'right'),
      'said.oddFigure': Number(said.figures === 'odd'),
      'said.words': Math.log1p(said.unit.tokens.length),
      'said.rivals': clamped(said.forPoint - rival),
      'denied.earned': clamped(denied.earned),
      'denied.contradicted': clamped(denied.contradicted),
      'denied.denies': denied.denies,
      'denied.like': denied.like,
      'denied.likeWrong': denied.likeWrong - denied.like,
      'denied.turned': denied.turned,
      'denied.oddFigure': Number(denied.figures === 'odd'),
      'most.earned': clamped(most('earned')),
      'most.contradicted': clamped(most('contradicted')),
      'most.asserts': most('asserts'),
      'most.like': most('like'),
      'most.likeWrong': most('likeWrong'),
      'second.earned': secondBest(all, said),
      others: (total - (others[p] ?? 0)) / Math.max(1, rubricModel.sheet.points.length - 1),
      'others.wrong': (wrong - (wrongs[p] ?? 0)) / Math.max(1, rubricModel.sheet.points.length - 1),
      same: Number(said.unit.segments.some(n => denied.unit.segments.includes(n))),
      'said.flip': clamped(turned.flip[p] ?? 0),
      'said.negations': negationsIn(said.unit.tokens),
      'said.swap': clamped(turned.swap[p] ?? -10),
      'said.crossed': said.crossed,
      'said.leaning': said.leaning,
      'denied.crossed': denied.crossed,
      'whole.earned': clamped(whole.earned),
      'whole.contradicted': clamped(whole.contradicted),
      'whole.denies': whole.denies,
      'whole.crossed': whole.crossed,
      'whole.leaning': whole.leaning,
      'whole.turned': whole.turned,
      'whole.flip': clamped(wholeTurned.flip[p] ?? 0),
      'whole.negations': negationsIn(whole.unit.tokens),
      'whole.swap': clamped(wholeTurned.swap[p] ?? -10),
      'whole.swapBoth': clamped(wholeTurned.swapBoth[p] ?? -10),
      'whole.odd': whole.odd,
      'whole.words': Math.log1p(whole.unit.tokens.length),
      wrongFigure: Number(whole.odd > 0 && rubricModel.aboutFigure[p]),
      'answer.words': Math.log1p(words),
      core: Number(point.rank === 'core'),
      'usual.earned': record.earned,
      'usual.contradicted': record.contradicted,
      'most.trust': most('trust'),
      'answer.earned': clamped(answer[p]?.earned ?? -10),
      'answer.contradicted': clamped(answer[p]?.contradicted ?? -10),
      'wide.earned': widest('earned'),
      'wide.contradicted': widest('contradicted'),
      'whole.requote': wholeTurned.requote[p] ?? 0,
      'all.denies': all.filter(h => h.denies > 0).length,
      'pooled.earned': clamped(inAll.earned),
      'pooled.contradicted': clamped(inAll.contradicted),
      'top.earned': clamped(top.earned),
      'top.contradicted': clamped(top.contradicted),
    }
    const local = said.asserts > 0 || most('earned') > C.localLogit || said.like > C.localLikeness
    return {
      features,
      values: columnsOf(POINT_COLUMNS, features),
      said: said.unit,
      denied: denied.unit,
      local,
    }
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

/** The highest logit among spans that share no segment with the best one: a point is often made twice. */
function secondBest(all: readonly SpanScores[], said: SpanScores): number {
  const own = new Set(said.unit.segments)
  const apart = all.filter(h => !h.unit.segments.some(s => own.has(s)))
  return clamped(apart.reduce((top, h) => Math.max(top, h.earned), -10))
}
