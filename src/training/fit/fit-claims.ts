import { EARNS, RANKS } from '#domain'
import type { PointId, Question, Rank } from '#domain'
import { features } from '../../examiner/built-in/text-features.ts'
import type { PartWeights, QuestionWeights } from '../../examiner/built-in/weights.ts'
import { vocabularyOf, tokenise } from '#text'
import { valuesIn } from '../../examiner/built-in/rubric-model.ts'
import { WEIGHT, exemplarsOf, negatives, ownSentences } from './claim-sentences.ts'
import type { Sentence } from './claim-sentences.ts'
import { authoredTexts, flagClaims, pointClaims } from './claims.ts'
import type { Claim } from './claims.ts'
import type { LabelledQuotes } from './labelled-quotes.ts'
import { fitTogether } from './fit-together.ts'
import type { Bag, LabelledSentence } from './fit-together.ts'
import { packExemplars, packModels } from './pack.ts'
import { plainSentences } from '../sentences.ts'
import { STATEMENT, isWholeAnswer } from '../wrong-statements.ts'
import type { Ruling } from './training-rows.ts'
import { spansIn } from './spans-in.ts'

/**
 * Context of a fit beyond its own question: sentences about other questions, and each word's rarity in the
 * bank.
 */
interface FitContext {
  readonly offTopic: readonly string[]
  /** Sentences on subjects outside the field. */
  readonly foreign: readonly string[]
  readonly idf: (form: string) => number
}

/** Learns the models of all claims of a question. */
export function fitClaims(
  question: Question,
  quotes: LabelledQuotes,
  { offTopic, foreign, idf }: FitContext,
  origin: Pick<QuestionWeights, 'from' | 'heardFrom'>,
): QuestionWeights {
  const points = pointClaims(question, quotes)
  const flags = flagClaims(question, quotes)
  const bags = bagsOf(question, quotes)
  const nearMisses = question.points.flatMap(point => point.near)
  const common = { idf, foreign, authored: authoredTexts(question) }
  const followUps = question.followUps.map(
    ({ id, prompt, points: claims }) =>
      [
        id,
        fitPart(claims, { ...question, prompt }, { ...common, offTopic: [...offTopic, ...nearMisses] }),
      ] as const,
  )
  return {
    question: question.id,
    ...origin,
    parts: {
      main: fitPart(points, question, { ...common, offTopic, truths: truthsOf(question), bags: bags.points }),
      ...Object.fromEntries(followUps),
    },
    // Near misses of the points are negatives of a flag's model, and no exemplars of the flag.
    flags: fitPart(flags, question, {
      ...common,
      offTopic: [...offTopic, ...points.flatMap(p => [p.claim, ...p.earned])],
      models: flags.map(flag => ({ ...flag, near: nearMisses })),
      bags: bags.flags,
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
    records: quotes.baseRates,
  }
}

interface PartSources extends FitContext {
  readonly authored: ReadonlyMap<string, readonly string[]>
  /** The claims as the models learn them, where these hold more than the exemplars. */
  readonly models?: readonly Claim[]
  /** Whole answers to the same claims. */
  readonly bags?: readonly Bag[]
  /** True sentences that belong to none of the claims alone. */
  readonly truths?: readonly string[]
}

function fitPart(
  claims: readonly Claim[],
  question: Pick<Question, 'prompt' | 'opposites'>,
  { idf, authored, offTopic, foreign, models = claims, bags = [], truths = [] }: PartSources,
): PartWeights {
  const sentences = [
    ...models.flatMap((claim, c) =>
      ownSentences(claim, question).map(sentence => labelledSentence(sentence, c)),
    ),
    ...negatives({ offTopic, foreign }, question.prompt).map(sentence => labelledSentence(sentence, -1)),
  ]
  return {
    models: packModels(
      fitTogether(
        models.map(claim => claim.id),
        sentences,
        bags,
      ),
    ),
    exemplars: packExemplars(
      [
        ...claims.flatMap(exemplarsOf),
        ...truths.map(text => ({ claim: claims.length, list: 'earned' as const, text })),
      ],
      idf,
    ),
    figures: claims.map(claim => [...new Set(valuesIn(authored.get(claim.id) ?? []))]),
    aboutFigure: claims.map(claim =>
      valuesIn([claim.claim]).some(value => value > 2 || !Number.isInteger(value)),
    ),
  }
}

/**
 * True sentences of the question itself: model answers, notes, answers to follow-ups and corrections.
 * A sentence close to one of them contradicts nothing.
 */
function truthsOf({ modelAnswers, notes, followUps, redFlags }: Question): readonly string[] {
  return [
    modelAnswers.short,
    modelAnswers.medium,
    modelAnswers.long,
    ...notes.map(note => note.text),
    ...followUps.flatMap(({ answer, points }) => [answer, ...points.flatMap(point => point.earned)]),
    ...redFlags.map(flag => flag.correction),
  ].flatMap(plainSentences)
}

/** The graded answers as bags, labelled by their points and by their red flags. */
function bagsOf(
  question: Question,
  { answers }: LabelledQuotes,
): { readonly points: readonly Bag[]; readonly flags: readonly Bag[] } {
  const { points, redFlags } = question
  // Single statements are left out, since they are among the sentences.
  const graded = answers
    .filter(({ style }) => style !== STATEMENT)
    .map(answer => ({
      labels: answer,
      instances: spansIn(answer.answer).map(span => span.features),
    }))
  return {
    points: [
      ...modelBags(question),
      ...graded.map(({ instances, labels }) => ({
        instances,
        earned: points.map(({ id }) => labelOf(labels, id, ruling => EARNS[ruling])),
        contradicted: points.map(({ id }) =>
          labelOf(labels, id, ruling => Number(ruling === 'contradicted')),
        ),
      })),
    ],
    flags: graded
      .filter(({ labels }) => isWholeAnswer(labels))
      .map(({ instances, labels }) => ({
        instances,
        earned: redFlags.map(({ id }) => Number(labels.redFlags[id] !== undefined)),
        contradicted: redFlags.map(() => 0),
      })),
  }
}

/** The ranks whose points each model answer makes; of points of other ranks nothing is assumed. */
const MADE_BY = { short: ['core'], medium: ['core', 'expected'], long: RANKS } as const satisfies Record<
  keyof Question['modelAnswers'],
  readonly Rank[]
>

/** The model answers are answers, too: the bank says which points each makes. */
function modelBags({ points, modelAnswers }: Question): readonly Bag[] {
  return (['short', 'medium', 'long'] as const).map(length => {
    const made: readonly Rank[] = MADE_BY[length]
    return {
      instances: spansIn(modelAnswers[length]).map(span => span.features),
      earned: points.map(({ rank }) => (made.includes(rank) ? 1 : null)),
      contradicted: points.map(() => 0),
    }
  })
}

function labelOf(
  { points }: LabelledQuotes['answers'][number],
  point: PointId,
  value: (ruling: Ruling) => number,
): number | null {
  const label = points[point]
  return label ? value(label.ruling) : null
}

function labelledSentence({ text, class: label, kind }: Sentence, claim: number): LabelledSentence {
  return { features: features(tokenise(text)), claim, class: label, weight: WEIGHT[kind] }
}
