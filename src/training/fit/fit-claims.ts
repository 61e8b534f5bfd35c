import { EARNS, RANKS } from '#domain'
import type { PointId, Question, Rank } from '#domain'
import { features } from '../../examiner/built-in/text-features.ts'
import type { PartWeights, QuestionWeights } from '../../examiner/built-in/weights.ts'
import { figuresInSpan } from '../../examiner/built-in/linear-model.ts'
import { hashText, vocabularyOf, tokenise } from '#text'
import { valuesIn } from '../../examiner/built-in/rubric-model.ts'
import { WEIGHT, exemplarsOf, negatives, ownSentences } from './claim-sentences.ts'
import type { Sentence } from './claim-sentences.ts'
import { authoredTexts, flagClaims, pointClaims } from './claims.ts'
import type { Claim } from './claims.ts'
import type { LabelledQuotes } from './labelled-quotes.ts'
import { fitPooled } from './fit-pooled.ts'
import type { Bag, LabelledSentence } from './fit-pooled.ts'
import { packExemplars, packModels } from './pack.ts'
import type { LearntClaim } from './pack.ts'
import { plainSentences } from '../sentences.ts'
import { shuffled } from '../shuffled.ts'
import type { Ruling } from './training-rows.ts'
import { spansIn } from './spans-in.ts'
import { fitSoftmax } from './fit-softmax.ts'
import type { LabelledExample } from './fit-softmax.ts'

const RIGHT = hashText('figure: right')
const ODD = hashText('figure: odd')
const SHUFFLE_SEED = 7

/**
 * What is known beside the question itself: sentences about other questions, and each word's rarity in the
 * bank.
 */
interface FitContext {
  readonly offTopic: readonly string[]
  /** Sentences about nothing of the field. */
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
  /** The claims as the models learn them, where that is more than what makes exemplars. */
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
  const sentences = models.flatMap((claim, c) =>
    ownSentences(claim, question).map(sentence => labelledSentence(sentence, c)),
  )
  return {
    models: packModels(fitEach(models, question, { offTopic, foreign })),
    pooled: packModels(
      fitPooled(
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
 * What the question itself says that is true: model answers, notes, answers to follow-ups and corrections. A
 * sentence that comes near one of them contradicts nothing.
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
  const graded = answers.map(answer => ({
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
    flags: graded.map(({ instances, labels }) => ({
      instances,
      earned: redFlags.map(({ id }) => Number(labels.redFlags[id] !== undefined)),
      contradicted: redFlags.map(() => 0),
    })),
  }
}

/** The ranks whose points each model answer makes; of the others nothing is said. */
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

/** Learns each claim by itself, against the others. */
function fitEach(
  claims: readonly Claim[],
  question: Pick<Question, 'prompt' | 'opposites'>,
  others: Pick<FitContext, 'offTopic' | 'foreign'>,
): readonly LearntClaim[] {
  const everywhere = claims
    .flatMap(claim => valuesIn([...claim.earned, claim.claim]))
    .concat(valuesIn([question.prompt]))
  return claims.map((claim, i) => {
    const siblings = claims.filter((_, j) => j !== i)
    const known = valuesIn([...claim.earned, claim.claim])
    const sentences = [
      ...ownSentences(claim, question),
      ...negatives(claim, siblings, others, question.prompt),
    ]
    return fitOne(
      claim.id,
      shuffled(sentences, SHUFFLE_SEED).map(sentence => exampleOf(sentence, known, everywhere)),
    )
  })
}

function exampleOf(
  { text, class: label, kind, own }: Sentence,
  known: readonly number[],
  everywhere: readonly number[],
): LabelledExample {
  const tokens = tokenise(text)
  const figures = figuresInSpan(tokens, known, everywhere)
  const extra = figures === 'right' ? [RIGHT] : figures === 'odd' ? [ODD] : []
  return { features: [...features(tokens), ...extra], class: label, weight: WEIGHT[kind], own }
}

/** Models that learn from whole answers need perturbed sentences less. */
const PERTURBED = 0.2

function labelledSentence({ text, class: label, kind }: Sentence, claim: number): LabelledSentence {
  return {
    features: features(tokenise(text)),
    claim,
    class: label,
    weight: WEIGHT[kind] * (kind === 'perturbed' || kind === 'exchanged' ? PERTURBED : 1),
  }
}

function fitOne(id: string, examples: readonly LabelledExample[]): LearntClaim {
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
