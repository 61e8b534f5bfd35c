import type { Bank } from '#bank'
import type { PointId, Question } from '#domain'
import { segment, rubricOf } from '#examiner'
import { createFeatureReader } from '../../examiner/built-in/judge.ts'
import type { PointEvidence } from '../../examiner/built-in/point-features.ts'
import { hashText } from '#text'
import type { LearntClaims } from './fit-bank.ts'
import { sentenceAround, perturbedPairs } from '../perturbed-quotes.ts'
import { EMPTY_VERDICT_MODEL } from './fit-verdict-model.ts'
import type { GradedAnswer, GradedFile } from '../graded.ts'

export type Ruling = GradedAnswer['points'][PointId]['ruling']

/** What one text teaches: the evidence that was heard in it, and what that came to. */
export interface TrainingRow {
  readonly question: string
  /** A whole answer; an exemplar; a sentence of an answer as it stands or turned false; the same for the other points; an answer to another question; talk that says nothing. */
  readonly kind: 'answer' | 'exemplar' | 'pair' | 'aside' | 'stranger' | 'talk'
  readonly points: readonly PointTrainingRow[]
  readonly flags: readonly { readonly values: readonly number[]; readonly raised: boolean }[]
}

export interface PointTrainingRow extends Pick<PointEvidence, 'values' | 'local'> {
  readonly ruling: Ruling
}

/** The lessons of the graded answers that `keep` lets through, heard by models that do not know them. */
export function rowsFrom(
  bank: Bank,
  graded: readonly GradedFile[],
  fitted: LearntClaims,
  keep: (place: number) => boolean = () => true,
): readonly TrainingRow[] {
  const listen = createFeatureReader({ ...fitted, combiner: EMPTY_VERDICT_MODEL })
  const hear = (question: Question, answer: string) =>
    listen({ rubric: rubricOf(question), answer, segments: segment(answer) })
  const among = bank.questions.filter(question => fitted.questions.has(question.id))
  return graded.flatMap(({ question: id, answers }) => {
    const question = bank.get(id)
    const quiet = (text: string): TrainingRow => {
      const { points, flags } = hear(question, text)
      return {
        question: id,
        kind: 'talk',
        points: points.map(point => taught(point, 'missing')),
        flags: flags.map(({ values }) => ({ values, raised: false })),
      }
    }
    return smallTalk(question)
      .map(quiet)
      .concat(
        answers
          .filter((_, place) => keep(place))
          .flatMap(answer => [
            wholeAnswer(question, answer, hear),
            ...pairs(question, answer, hear),
            ...strangersTo(among, question, answer.id).map(other => {
              const { points, flags } = hear(other, answer.answer)
              return {
                question: other.id,
                kind: 'stranger' as const,
                points: points.map(point => taught(point, 'missing')),
                flags: flags.map(({ values }) => ({ values, raised: false })),
              }
            }),
          ]),
      )
  })
}

/** What people say around an answer, and names that are dropped without a word about them: neither makes a point. */
function smallTalk({ concepts }: Question): readonly string[] {
  const [first = 'it', second = first] = concepts
  return [
    'Good question, give me a second.',
    'Where should I start?',
    'That is about all I can say on it.',
    'I would have to look that up.',
    'Does that answer it?',
    `It has something to do with ${first}.`,
    `${first} matters here, and so does ${second}.`,
    `I would look at ${second} first.`,
    `I read a paper on ${first} last year.`,
  ]
}

type Hear = (question: Question, answer: string) => ReturnType<ReturnType<typeof createFeatureReader>>

function taught({ values, local }: PointEvidence, ruling: Ruling): PointTrainingRow {
  return { values, local, ruling }
}

function wholeAnswer(
  question: Question,
  { answer, points, redFlags }: GradedAnswer,
  hear: Hear,
): TrainingRow {
  const heard = hear(question, answer)
  return {
    question: question.id,
    kind: 'answer',
    points: question.points.flatMap((point, p) =>
      heard.points[p] ? [taught(heard.points[p], points[point.id]?.ruling ?? 'missing')] : [],
    ),
    flags: question.redFlags.map((flag, f) => ({
      values: heard.flags[f]?.values ?? [],
      raised: redFlags[flag.id] !== undefined,
    })),
  }
}

/**
 * Minimal pairs: the sentence that earned a point, alone, and the same sentence with the words that earned it turned
 * false. Both are as long and as lonely as each other, so that only what was changed can tell them apart. To the other
 * points both are asides: they neither make nor deny what they do not speak of.
 */
function pairs(question: Question, { answer, points }: GradedAnswer, hear: Hear): readonly TrainingRow[] {
  return question.points.flatMap((point, p) => {
    const label = points[point.id]
    return (label?.ruling === 'met' ? label.evidence : []).flatMap(quote => {
      const sentence = sentenceAround(answer, quote)
      const unspoken = question.points.map(
        other =>
          other !== point &&
          !(points[other.id]?.evidence ?? []).some(
            words => sentence.includes(words) || words.includes(sentence),
          ),
      )
      const lessons = (text: string, ruling: Ruling): readonly TrainingRow[] => {
        const heard = hear(question, text).points
        const own = heard[p]
        return [
          { question: question.id, kind: 'pair', points: own ? [taught(own, ruling)] : [], flags: [] },
          {
            question: question.id,
            kind: 'aside',
            points: heard.flatMap((other, q) => (unspoken[q] ? [taught(other, 'missing')] : [])),
            flags: [],
          },
        ]
      }
      return perturbedPairs(sentence, quote, point, question).flatMap(({ text }) => [
        ...lessons(sentence, 'met'),
        ...lessons(text, 'contradicted'),
      ])
    })
  })
}

/** Two questions on other topics, of which the answer says nothing. */
function strangersTo(among: readonly Question[], question: Question, answer: string): readonly Question[] {
  const others = among.filter(other => other.topic !== question.topic)
  return [0, 1].flatMap(n => others[hashText(`${question.id} ${answer} ${n}`) % others.length] ?? [])
}
