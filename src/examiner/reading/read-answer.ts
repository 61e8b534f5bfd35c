import { plainLetters, tokenise } from '#text'
import type { Token } from '#text'
import type { SetAside } from '../judge.ts'
import type { Segment, TokenisedSegment } from '../segment.ts'
import { setAside } from '../set-aside.ts'
import type { FindDisowning } from './frame-model.ts'
import { offTopic } from './off-topic.ts'
import type { QuestionTopic } from './off-topic.ts'
import { unreadable } from './order.ts'
import type { OrderModel } from './order.ts'
import { readStances } from './read-stances.ts'
import type { Stances } from './read-stances.ts'

/** An answer as it is read before anything of it is judged. */
interface Reading {
  /** What counts, with its words. What a frame denies is marked: it may only deny. */
  readonly counted: readonly TokenisedSegment[]
  readonly aside: readonly SetAside[]
  /** Whether the answer seems to say of itself that it is not meant. */
  readonly disowned: boolean
}

/** What a reading needs of the question and of the language. Without an order or a topic it passes that layer. */
export interface Reader {
  readonly prompt: string
  readonly order: OrderModel | undefined
  readonly topic: QuestionTopic | undefined
  readonly findDisowning?: FindDisowning | undefined
  readonly mend: (tokens: readonly Token[]) => readonly Token[]
  /** Layers to pass, where what they are worth is measured. */
  readonly off?: ReadonlySet<string>
}

/**
 * Reads an answer in layers: plain letters, what is no answer at all, what is about something else, what
 * stands in no readable order, and what is said without being asserted. Nothing of it depends on the points of
 * the question.
 */
export function readAnswer(segments: readonly Segment[], reader: Reader): Reading {
  const { prompt, order, topic, findDisowning, mend, off } = reader
  const heard = segments.map((segment): TokenisedSegment => ({
    segment,
    tokens: mend(placed(segment)),
  }))
  const notAnswers = off?.has('answer') ? [] : setAside(heard, tokenise(prompt))
  const aside = new Map(notAnswers.map(item => [item.segment, item.because]))
  const sentences = [...Map.groupBy(heard, ({ segment }) => segment.sentence).values()]
  if (topic && !off?.has('topic'))
    for (const place of offTopic(
      sentences.map(parts => parts.flatMap(part => part.tokens)),
      topic,
    ))
      for (const { segment } of sentences[place] ?? [])
        if (!aside.has(segment.number)) aside.set(segment.number, 'off-topic')
  const stances: Stances = off?.has('stance')
    ? new Map()
    : readStances(segments, { isTopical: word => topic?.vocabulary.has(word) ?? false, findDisowning })
  if (order && !off?.has('order'))
    for (const number of disordered(segments, order)) if (!aside.has(number)) aside.set(number, 'no-sentence')
  for (const [number, stance] of stances)
    if (stance !== 'denied' && !aside.has(number)) aside.set(number, stance)
  return {
    counted: heard
      .filter(({ segment }) => !aside.has(segment.number))
      .map(part => (stances.get(part.segment.number) === 'denied' ? { ...part, denied: true } : part)),
    aside: [...aside]
      .map(([segment, because]) => ({ segment, because }))
      .toSorted((a, b) => a.segment - b.segment),
    disowned: [...stances.values()].includes('disowned'),
  }
}

/** The segments of sentences whose words stand in no order in which people write. */
function disordered(segments: readonly Segment[], order: OrderModel): readonly number[] {
  const sentences = [...Map.groupBy(segments, segment => segment.sentence).values()]
  const texts = sentences.map(parts => plainLetters(parts.map(part => part.text).join('')).trim())
  return [...unreadable(order, texts)].flatMap(i => (sentences[i] ?? []).map(part => part.number))
}

/** The words of a segment with their places in the answer. */
function placed({ text, start, end }: Segment): readonly Token[] {
  const isPlain = plainLetters(text) === text
  return tokenise(text).map(token =>
    // Letters that were dropped or joined leave the places of the words unknown.
    isPlain ? { ...token, start: start + token.start, end: start + token.end } : { ...token, start, end },
  )
}
