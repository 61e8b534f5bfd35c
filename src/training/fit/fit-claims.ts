import { EARNS } from '#domain'
import type { Question } from '#domain'
import { features } from '../../examiner/built-in/text-features.ts'
import type { QuestionWeights } from '../../examiner/built-in/weights.ts'
import { figuresInSpan } from '../../examiner/built-in/linear-model.ts'
import { hashText, vocabularyOf, tokenise } from '#text'
import { valuesIn } from '../../examiner/built-in/rubric-model.ts'
import { WEIGHT, exemplarsOf, ownSentences } from './claim-sentences.ts'
import type { Claim, Sentence } from './claim-sentences.ts'
import type { LabelledQuotes } from './labelled-quotes.ts'
import { fitPooled } from './fit-pooled.ts'
import type { LabelledSentence, Pooled } from './fit-pooled.ts'
import { packExemplars, packModels } from './pack.ts'
import type { LearntClaim } from './pack.ts'
import { shuffled } from '../shuffled.ts'
import { spansIn } from './spans-in.ts'
import { fitSoftmax } from './softmax.ts'
import type { LabelledInstance } from './softmax.ts'

const RIGHT = hashText('figure: right')
const ODD = hashText('figure: odd')

export const NO_QUOTES: LabelledQuotes = { quotes: {}, besides: {}, records: {}, answers: [] }

/** What is known beside the question itself: sentences about other questions, and how rare each word is in the bank. */
export interface FitContext {
  readonly strangers: readonly string[]
  readonly idf: (form: string) => number
}

/** Learns the models of all claims of a question. */
export function fitClaims(
  question: Question,
  { quotes, besides, records, answers }: LabelledQuotes,
  { strangers, idf }: FitContext,
  origin: Pick<QuestionWeights, 'from' | 'heardFrom'>,
): QuestionWeights {
  const points = question.points.map((point): Claim => ({
    id: point.id,
    claim: point.claim,
    near: point.near,
    half: quotes[point.id]?.half ?? [],
    besides: besides[point.id] ?? [],
    earned: [...point.earned, ...(quotes[point.id]?.earned ?? [])],
    contradicts: [...point.contradicts, ...(quotes[point.id]?.contradicts ?? [])],
  }))
  const flags = question.redFlags.map((flag): Claim => ({
    id: flag.id,
    claim: flag.claim,
    earned: [...flag.says, ...(quotes[flag.id]?.earned ?? [])],
    near: [],
    contradicts: [flag.correction],
    besides: besides[flag.id] ?? [],
  }))
  // A figure that somebody once said may be wrong: those that belong to a claim are the authors' own.
  const authored = new Map<string, readonly string[]>([
    ...[...question.points, ...question.followUps.flatMap(followUp => followUp.points)].map(
      point => [point.id, [point.claim, ...point.earned, ...point.assert]] as const,
    ),
    ...question.redFlags.map(flag => [flag.id, [flag.claim, ...flag.says]] as const),
  ])
  const nearMisses = question.points.flatMap(p => p.near)
  const fitPart = (
    claims: readonly Claim[],
    about: Question,
    others: readonly string[],
    {
      models = claims,
      whole = [],
    }: Partial<{ readonly models: readonly Claim[]; readonly whole: readonly Pooled[] }> = {},
  ) => ({
    models: packModels(fitAll(models, about, others)),
    pooled: packModels(
      fitPooled(
        models.map(claim => claim.id),
        models.flatMap((claim, c) => ownSentences(claim, about).map(sentence => loneOf(sentence, c))),
        whole,
      ),
    ),
    exemplars: packExemplars(claims.flatMap(exemplarsOf), idf),
    figures: claims.map(claim => [...new Set(valuesIn(authored.get(claim.id) ?? []))]),
    aboutFigure: claims.map(claim =>
      valuesIn([claim.claim]).some(value => value > 2 || !Number.isInteger(value)),
    ),
  })
  const heard = answers.map(answer => ({
    ...answer,
    stretches: spansIn(answer.answer).map(span => span.features),
  }))
  const madeOfPoints = heard.map(({ stretches, points: labels }): Pooled => ({
    stretches,
    earned: question.points.map(({ id }) => EARNS[labels[id]?.ruling ?? 'missing']),
    contradicted: question.points.map(({ id }) => Number(labels[id]?.ruling === 'contradicted')),
  }))
  const raised = heard.map(({ stretches, redFlags }): Pooled => ({
    stretches,
    earned: question.redFlags.map(({ id }) => Number(redFlags[id] !== undefined)),
    contradicted: flags.map(() => 0),
  }))
  const followUps = question.followUps.map(
    followUp =>
      [
        followUp.id,
        fitPart(followUp.points, { ...question, prompt: followUp.prompt }, [...strangers, ...nearMisses]),
      ] as const,
  )
  return {
    question: question.id,
    ...origin,
    parts: {
      main: fitPart(points, question, strangers, { whole: madeOfPoints }),
      ...Object.fromEntries(followUps),
    },
    // A flag is raised by what people say of it: what only comes near a point teaches its model, and is no exemplar of its own.
    flags: fitPart(flags, question, [...strangers, ...points.flatMap(p => [p.claim, ...p.earned])], {
      models: flags.map(flag => ({ ...flag, near: nearMisses })),
      whole: raised,
    }),
    vocabulary: vocabularyOf([
      question.prompt,
      ...[...points, ...flags, ...question.followUps.flatMap(followUp => followUp.points)].flatMap(claim => [
        claim.claim,
        ...claim.earned,
        ...claim.near,
        ...claim.contradicts,
      ]),
    ]),
    heard: quotes,
    records,
  }
}

function fitAll(
  claims: readonly Claim[],
  question: Question,
  strangers: readonly string[],
): readonly LearntClaim[] {
  const everywhere = claims
    .flatMap(claim => valuesIn([...claim.earned, claim.claim]))
    .concat(valuesIn([question.prompt]))
  return claims.map((claim, i) => {
    const siblings = claims
      .filter((_, j) => j !== i)
      .flatMap(other => [other.claim, ...other.earned, ...other.near, ...other.contradicts])
    const known = valuesIn([...claim.earned, claim.claim])
    const sentences: readonly Sentence[] = [
      ...ownSentences(claim, question),
      ...siblings.map((text): Sentence => ({ text, class: 0, kind: 'sibling', own: false })),
      ...strangers.map((text): Sentence => ({ text, class: 0, kind: 'stranger', own: false })),
      ...(claim.besides ?? []).map((text): Sentence => ({ text, class: 0, kind: 'besides', own: false })),
      { text: question.prompt, class: 0, kind: 'prompt', own: false },
    ]
    return fitOne(
      claim.id,
      shuffled(sentences, 7).map(sentence => exampleOf(sentence, known, everywhere)),
    )
  })
}

function exampleOf(
  { text, class: label, kind, own }: Sentence,
  known: readonly number[],
  everywhere: readonly number[],
): LabelledInstance {
  const tokens = tokenise(text)
  const figures = figuresInSpan(tokens, known, everywhere)
  const extra = figures === 'right' ? [RIGHT] : figures === 'odd' ? [ODD] : []
  return { features: [...features(tokens), ...extra], class: label, weight: WEIGHT[kind], own }
}

/** To models that know whole answers, sentences turned false say less. */
const TURNED = 0.2

function loneOf({ text, class: label, kind }: Sentence, claim: number): LabelledSentence {
  return {
    features: features(tokenise(text)),
    claim,
    class: label,
    weight: WEIGHT[kind] * (kind === 'turned' || kind === 'exchanged' ? TURNED : 1),
  }
}

function fitOne(id: string, examples: readonly LabelledInstance[]): LearntClaim {
  const { bias, weights } = fitSoftmax(examples)
  const round = ([a, b]: readonly [number, number] = [0, 0]) =>
    [Number(a.toFixed(3)), Number(b.toFixed(3))] as const
  const figures = { right: round(weights.get(RIGHT)), odd: round(weights.get(ODD)) }
  return {
    id,
    bias: round(bias),
    figures,
    weights: [...weights].filter(([hash]) => hash !== RIGHT && hash !== ODD),
  }
}
