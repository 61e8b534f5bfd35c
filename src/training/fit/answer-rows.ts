import type { Bank } from '#bank'
import type { Question } from '#domain'
import { hashText } from '#text'
import { perturbedPairs } from '../perturbed-quotes.ts'
import { sentenceAround } from '../sentences.ts'
import type { GradedAnswer, GradedFile } from '../graded.ts'
import { STATEMENT, isWholeAnswer } from '../wrong-statements.ts'
import type { LearntClaims } from './fit-bank.ts'
import { featureReader, negativeRow, pointRow } from './training-rows.ts'
import type { ReadFeatures, Ruling, TrainingRow } from './training-rows.ts'

/** The rows of the graded answers that `keep` lets through, read by base learners that must not know them. */
export function answerRows(
  bank: Bank,
  graded: readonly GradedFile[],
  claims: LearntClaims,
  { keep, foreign }: { readonly keep: (place: number) => boolean; readonly foreign: readonly string[] },
): readonly TrainingRow[] {
  const read = featureReader(claims)
  const learnt = bank.questions.filter(question => claims.questions.has(question.id))
  return graded.flatMap(({ question: id, answers }) => {
    const question = bank.get(id)
    return [
      ...smallTalk(question).map(text => negativeRow(id, 'smallTalk', read(question, text))),
      ...[...foreignTexts(foreign, id), ...otherLectures(bank, graded, question)].map(text =>
        negativeRow(id, 'foreign', read(question, text)),
      ),
      ...answers
        .filter((_, place) => keep(place))
        .flatMap(answer => [
          wholeAnswer(question, answer, read),
          ...(isWholeAnswer(answer) ? furtherRows(question, answer, learnt, read) : []),
        ]),
    ]
  })
}

/** The sentences of a whole answer alone, and the same answer to questions on other topics. */
function furtherRows(
  question: Question,
  answer: GradedAnswer,
  learnt: readonly Question[],
  read: ReadFeatures,
): readonly TrainingRow[] {
  return [
    ...minimalPairs(question, answer, read),
    ...otherTopics(learnt, question, answer.id).map(other =>
      negativeRow(other.id, 'offTopic', read(other, answer.answer)),
    ),
  ]
}

/** Talk around an answer, and names dropped without a claim about them: neither earns a point. */
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

function wholeAnswer(question: Question, graded: GradedAnswer, read: ReadFeatures): TrainingRow {
  const { answer, points, redFlags, style } = graded
  const features = read(question, answer)
  return {
    question: question.id,
    kind: style === STATEMENT ? 'statement' : 'answer',
    points: question.points.flatMap((point, p) => {
      const [own, label] = [features.points[p], points[point.id]]
      return own && label ? [pointRow(own, label.ruling)] : []
    }),
    // Nobody looked for flags among the statements.
    flags: isWholeAnswer(graded)
      ? question.redFlags.map((flag, f) => ({
          values: features.flags[f]?.values ?? [],
          raised: redFlags[flag.id] !== undefined,
        }))
      : [],
  }
}

/**
 * Minimal pairs: the sentence that earned a point, alone, and, where it can be, the same sentence with the words
 * that earned it perturbed. Both are equally long and stand equally alone, so only the perturbation tells them apart. To the
 * points that it does not speak of, either sentence is unrelated: it neither makes nor denies them.
 */
function minimalPairs(
  question: Question,
  { answer, points }: GradedAnswer,
  read: ReadFeatures,
): readonly TrainingRow[] {
  return question.points.flatMap((point, p) => {
    const label = points[point.id]
    return (label?.ruling === 'met' ? label.evidence : []).flatMap(quote => {
      const sentence = sentenceAround(answer, quote)
      // Of a point that no labeller looked for, it is not known whether the sentence speaks of it.
      const unspoken = question.points.map(
        other =>
          points[other.id] &&
          other !== point &&
          !points[other.id]?.evidence.some(words => sentence.includes(words) || words.includes(sentence)),
      )
      const rows = (text: string, ruling: Ruling): readonly TrainingRow[] => {
        const features = read(question, text).points
        const own = features[p]
        return [
          {
            question: question.id,
            kind: 'minimalPair',
            points: own ? [pointRow(own, ruling)] : [],
            flags: [],
          },
          {
            question: question.id,
            kind: 'unrelated',
            points: features.flatMap((other, q) => (unspoken[q] ? [pointRow(other, 'missing')] : [])),
            flags: [],
          },
        ]
      }
      return [
        ...rows(sentence, 'met'),
        ...perturbedPairs(sentence, quote, point, question).flatMap(({ text }) => rows(text, 'contradicted')),
      ]
    })
  })
}

/** As long as a long answer, several times over: the best of many spans must not make a point either. */
const FOREIGN_SENTENCES = 60
const FOREIGN_TEXTS = 4

function foreignTexts(sentences: readonly string[], question: string): readonly string[] {
  if (sentences.length === 0) return []
  return Array.from({ length: FOREIGN_TEXTS }, (_, n) => {
    const from = hashText(`${question} foreign ${n}`) % sentences.length
    return [...sentences, ...sentences].slice(from, from + FOREIGN_SENTENCES).join(' ')
  })
}

const LECTURE_ANSWERS = 8

/** Long talk about the field, and nothing of the question: answers to questions on other topics, one after another. */
function otherLectures(
  bank: Bank,
  graded: readonly GradedFile[],
  { id, topic }: Question,
): readonly string[] {
  const others = graded.filter(file => bank.get(file.question).topic !== topic)
  if (others.length < LECTURE_ANSWERS) return []
  return Array.from({ length: FOREIGN_TEXTS }, (_, n) =>
    Array.from({ length: LECTURE_ANSWERS }, (__, k) => {
      const place = hashText(`${id} lecture ${n} ${k}`)
      const answers = others[place % others.length]?.answers ?? []
      return answers[place % Math.max(1, answers.length)]?.answer ?? ''
    }).join('\n\n'),
  )
}

/** Two questions on other topics, to which the answer is off topic. */
function otherTopics(learnt: readonly Question[], question: Question, answer: string): readonly Question[] {
  const others = learnt.filter(other => other.topic !== question.topic)
  return [0, 1].flatMap(n => others[hashText(`${question.id} ${answer} ${n}`) % others.length] ?? [])
}
