import type { Question } from '#domain'
import { features } from '../examiner/listen/features.ts'
import type { FittedQuestion } from '../examiner/listen/fitted.ts'
import { figuresIn } from '../examiner/listen/claim-model.ts'
import { hashText } from '../examiner/listen/hash.ts'
import { valuesIn } from '../examiner/listen/listener.ts'
import { vocabularyOf } from '../examiner/text/mend-spelling.ts'
import { tokenise } from '../examiner/text/tokens.ts'
import type { Heard } from './heard-answers.ts'
import { packExemplars, packModels } from './pack.ts'
import type { Exemplar, LearntClaim } from './pack.ts'
import { shuffled } from './random.ts'
import { fitSoftmax } from './softmax.ts'
import type { Class, Example } from './softmax.ts'
import { exchange, misquote, negate, reverse } from './turn.ts'

const RIGHT = hashText('figure: right')
const ODD = hashText('figure: odd')

/** How much an example counts, by where it comes from. */
const WEIGHT = { own: 1.5, half: 0.8, near: 1.6, other: 1, turned: 0.35, exchanged: 0.6, sibling: 0.3, besides: 0.6, stranger: 0.15, prompt: 1 } as const

interface Sentence {
  readonly text: string
  readonly class: Class
  readonly weight: number
  readonly own: boolean
}

/** A claim with what people say of it, whether it is a point, a follow-up's point or a red flag. */
interface Claim {
  readonly id: string
  readonly claim: string
  readonly earned: readonly string[]
  readonly near: readonly string[]
  readonly contradicts: readonly string[]
  /** What was said that makes half of it. */
  readonly half?: readonly string[]
  /** Sentences of answers that say nothing of it. */
  readonly besides?: readonly string[]
}

export const SILENCE: Heard = { quotes: {}, besides: {}, records: {} }

/** What is known beside the question itself: sentences about other questions, and how rare each word is in the bank. */
export interface Around {
  readonly strangers: readonly string[]
  readonly idf: (form: string) => number
}

/** Learns the models of all claims of a question. */
export function fitClaims(question: Question, { quotes, besides, records }: Heard, { strangers, idf }: Around, origin: Pick<FittedQuestion, 'from' | 'heardFrom'>): FittedQuestion {
  const points = question.points.map((point): Claim => ({
    id: point.id, claim: point.claim, near: point.near, half: quotes[point.id]?.half ?? [], besides: besides[point.id] ?? [],
    earned: [...point.earned, ...(quotes[point.id]?.earned ?? [])],
    contradicts: [...point.contradicts, ...(quotes[point.id]?.contradicts ?? [])],
  }))
  const flags = question.redFlags.map((flag): Claim => ({ id: flag.id, claim: flag.claim, earned: [...flag.says, ...(quotes[flag.id]?.earned ?? [])], near: [], contradicts: [flag.correction], besides: besides[flag.id] ?? [] }))
  // A figure that somebody once said may be wrong: those that belong to a claim are the authors' own.
  const authored = new Map<string, readonly string[]>([
    ...[...question.points, ...question.followUps.flatMap(followUp => followUp.points)].map(point => [point.id, [point.claim, ...point.earned, ...point.assert]] as const),
    ...question.redFlags.map(flag => [flag.id, [flag.claim, ...flag.says]] as const),
  ])
  const nearMisses = question.points.flatMap(p => p.near)
  const fitPart = (claims: readonly Claim[], about: Question, others: readonly string[], models = claims) => ({
    models: packModels(fitAll(models, about, others)),
    exemplars: packExemplars(claims.flatMap(sentencesOf), idf),
    figures: claims.map(claim => [...new Set(valuesIn(authored.get(claim.id) ?? []))]),
    aboutFigure: claims.map(claim => valuesIn([claim.claim]).some(value => value > 2 || !Number.isInteger(value))),
  })
  const followUps = question.followUps.map(followUp => [followUp.id, fitPart(followUp.points, { ...question, prompt: followUp.prompt }, [...strangers, ...nearMisses])] as const)
  return {
    question: question.id,
    ...origin,
    parts: { main: fitPart(points, question, strangers), ...Object.fromEntries(followUps) },
    // A flag is raised by what people say of it: what only comes near a point teaches its model, and is no exemplar of its own.
    flags: fitPart(flags, question, [...strangers, ...points.flatMap(p => [p.claim, ...p.earned])], flags.map(flag => ({ ...flag, near: nearMisses }))),
    vocabulary: vocabularyOf([question.prompt, ...[...points, ...flags, ...question.followUps.flatMap(followUp => followUp.points)].flatMap(claim => [claim.claim, ...claim.earned, ...claim.near, ...claim.contradicts])]),
    heard: quotes,
    records,
  }
}

/** What people say of a claim and against it, as exemplars. */
function sentencesOf({ claim: text, earned, near, contradicts, half }: Claim, claim: number): readonly Exemplar[] {
  return [
    ...[text, ...earned, ...(half ?? [])].map((said): Exemplar => ({ claim, list: 'earned', text: said })),
    ...near.map((said): Exemplar => ({ claim, list: 'near', text: said })),
    ...contradicts.map((said): Exemplar => ({ claim, list: 'contradicted', text: said })),
  ]
}

function fitAll(claims: readonly Claim[], question: Question, strangers: readonly string[]): readonly LearntClaim[] {
  const everywhere = claims.flatMap(claim => valuesIn([...claim.earned, claim.claim])).concat(valuesIn([question.prompt]))
  return claims.map((claim, i) => {
    const siblings = claims.filter((_, j) => j !== i).flatMap(other => [other.claim, ...other.earned, ...other.near, ...other.contradicts])
    const known = valuesIn([...claim.earned, claim.claim])
    const sentences: readonly Sentence[] = [
      ...ownSentences(claim, question),
      ...siblings.map((text): Sentence => ({ text, class: 0, weight: WEIGHT.sibling, own: false })),
      ...strangers.map((text): Sentence => ({ text, class: 0, weight: WEIGHT.stranger, own: false })),
      ...(claim.besides ?? []).map((text): Sentence => ({ text, class: 0, weight: WEIGHT.besides, own: false })),
      { text: question.prompt, class: 0, weight: WEIGHT.prompt, own: false },
    ]
    return fitOne(claim.id, shuffled(sentences, 7).map(sentence => exampleOf(sentence, known, everywhere)))
  })
}

function ownSentences(claim: Claim, question: Question): readonly Sentence[] {
  const turned = (text: string): readonly Sentence[] => [
    ...[negate(text), misquote(text)].flatMap(t => (t === undefined ? [] : [{ text: t, class: 2 as const, weight: WEIGHT.turned, own: true }])),
    ...reverse(text).slice(0, 2).map(t => ({ text: t, class: 2 as const, weight: WEIGHT.turned, own: true })),
    ...exchange(text, question.opposites, 'either').slice(0, 2).map(t => ({ text: t, class: 2 as const, weight: WEIGHT.exchanged, own: true })),
  ]
  return [
    ...[claim.claim, ...claim.earned].map((text): Sentence => ({ text, class: 1, weight: WEIGHT.own, own: true })),
    ...(claim.half ?? []).map((text): Sentence => ({ text, class: 1, weight: WEIGHT.half, own: true })),
    ...claim.near.map((text): Sentence => ({ text, class: 0, weight: WEIGHT.near, own: true })),
    ...claim.contradicts.map((text): Sentence => ({ text, class: 2, weight: WEIGHT.other, own: true })),
    ...claim.earned.flatMap(turned),
  ]
}

function exampleOf({ text, class: label, weight, own }: Sentence, known: readonly number[], everywhere: readonly number[]): Example {
  const tokens = tokenise(text)
  const figures = figuresIn(tokens, known, everywhere)
  const extra = figures === 'right' ? [RIGHT] : figures === 'odd' ? [ODD] : []
  return { features: [...features(tokens), ...extra], class: label, weight, own }
}

function fitOne(id: string, examples: readonly Example[]): LearntClaim {
  const { bias, weights } = fitSoftmax(examples)
  const round = ([a, b]: readonly [number, number] = [0, 0]) => [Number(a.toFixed(3)), Number(b.toFixed(3))] as const
  const figures = { right: round(weights.get(RIGHT)), odd: round(weights.get(ODD)) }
  return { id, bias: round(bias), figures, weights: [...weights].filter(([hash]) => hash !== RIGHT && hash !== ODD) }
}
