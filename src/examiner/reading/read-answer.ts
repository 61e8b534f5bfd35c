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
import { proseIn } from './prose.ts'
import { readStances } from './read-stances.ts'

/** An answer as it is read before anything of it is judged. */
interface Reading {
  /** Segments that count, with their words. Those in a denying frame are marked, since they may only deny. */
  readonly counted: readonly TokenisedSegment[]
  readonly aside: readonly SetAside[]
  /** Whether the answer seems to say of itself that it is not meant. */
  readonly disowned: boolean
}

/** Inputs from the question and the language. Without an order or a topic, that layer is skipped. */
export interface Reader {
  readonly prompt: string
  readonly order: OrderModel | undefined
  readonly topic: QuestionTopic | undefined
  readonly findDisowning?: FindDisowning | undefined
  readonly mend: (tokens: readonly Token[]) => readonly Token[]
  /** Whether the answer is meant as it stands: what only guards against texts that are not meant is passed. */
  readonly meant?: boolean | undefined
  /** Layers to skip, when their worth is measured. */
  readonly off?: ReadonlySet<string>
}

/**
 * Reads an answer in layers: plain letters, texts that are no answer, off-topic sentences, sentences in no
 * readable order, and statements that are not asserted. No layer depends on the points of the question.
 */
export function readAnswer(segments: readonly Segment[], reader: Reader): Reading {
  const heard = segments.map((segment): TokenisedSegment => ({
    segment,
    tokens: reader.mend(placed(segment)),
  }))
  const read = LAYERS.flatMap(([name, isGuard, layer]) =>
    reader.off?.has(name) || (isGuard && reader.meant) ? [] : layer(heard, reader),
  )
  // The first layer that speaks of a segment says why; what a frame denies may still deny.
  const because = new Map(read.toReversed().map(item => [item.segment, item.because]))
  const aside = [...because].flatMap(([segment, reason]) =>
    reason === 'denied' ? [] : [{ segment, because: reason }],
  )
  return {
    counted: heard
      .filter(({ segment }) => (because.get(segment.number) ?? 'denied') === 'denied')
      .map(part => (because.has(part.segment.number) ? { ...part, denied: true } : part)),
    aside: aside.toSorted((a, b) => a.segment - b.segment),
    disowned: read.some(item => item.because === 'disowned'),
  }
}

type Layer = (heard: readonly TokenisedSegment[], reader: Reader) => readonly SetAside[]

/** The layers in the order in which they speak: name, whether all of it is a guard, what it finds. */
const LAYERS: readonly (readonly [name: string, isGuard: boolean, layer: Layer])[] = [
  [
    'answer',
    false,
    (heard, { prompt, meant }) =>
      setAside(heard, tokenise(prompt)).filter(({ because }) => !meant || because !== 'list-of-terms'),
  ],
  ['topic', true, (heard, { topic }) => (topic ? elsewhere(heard, topic) : [])],
  [
    'order',
    true,
    (heard, { order }) =>
      order
        ? disordered(
            heard.map(({ segment }) => segment),
            order,
          ).map(segment => ({ segment, because: 'no-sentence' }))
        : [],
  ],
  [
    'stance',
    false,
    (heard, { topic, findDisowning, meant = false }) =>
      [
        ...readStances(
          heard.map(({ segment }) => segment),
          { isTopical: word => topic?.vocabulary.has(word) ?? false, findDisowning, alone: meant },
        ),
      ].map(([segment, because]) => ({ segment, because })),
  ],
]

/** The segments of long runs of sentences about something else. */
function elsewhere(heard: readonly TokenisedSegment[], topic: QuestionTopic): readonly SetAside[] {
  const sentences = [...Map.groupBy(heard, ({ segment }) => segment.sentence).values()]
  const words = sentences.map(parts => parts.flatMap(part => part.tokens))
  return [...offTopic(words, topic)].flatMap(place =>
    (sentences[place] ?? []).map(({ segment }) => ({
      segment: segment.number,
      because: 'off-topic' as const,
    })),
  )
}

/**
 * The reasons of guards: layers that keep out texts that are not meant, and may err about one that is. A point that
 * such words would make is left open.
 */
const GUARDS: ReadonlySet<SetAside['because']> = new Set([
  'list-of-terms',
  'no-sentence',
  'off-topic',
  'rejected',
  'withdrawn',
  'framed',
  'disowned',
])

/** Whether a guard had a say in a reading. */
export function isGuarded({ aside, disowned }: Reading): boolean {
  return disowned || aside.some(({ because }) => GUARDS.has(because))
}

/** The end of a sentence or a line. */
const STOPPED = /[.!?…:;]['"”’)\]]*\s*$|\n\s*$/u

/** The segments of sentences whose word order is not one in which people write. */
function disordered(segments: readonly Segment[], order: OrderModel): readonly number[] {
  const sentences = [...Map.groupBy(segments, segment => segment.sentence).values()].map(parts => ({
    parts,
    text: parts.map(part => part.text).join(''),
  }))
  // Speech without stops is cut where a statement may begin. Its order is that of the whole stretch.
  const stretches: { parts: readonly Segment[]; text: string }[] = []
  for (const sentence of sentences) {
    const last = stretches.at(-1)
    if (last && !STOPPED.test(last.text))
      stretches[stretches.length - 1] = {
        parts: [...last.parts, ...sentence.parts],
        text: last.text + sentence.text,
      }
    else stretches.push(sentence)
  }
  const texts = proseIn(stretches.map(({ text }) => plainLetters(text).trim()))
  return [...unreadable(order, texts)].flatMap(i => (stretches[i]?.parts ?? []).map(part => part.number))
}

/** The words of a segment with their places in the answer. */
function placed({ text, start, end }: Segment): readonly Token[] {
  const isPlain = plainLetters(text) === text
  return tokenise(text).map(token =>
    // Dropped or joined letters leave the places of the words unknown.
    isPlain ? { ...token, start: start + token.start, end: start + token.end } : { ...token, start, end },
  )
}
