import type { Draw } from '../random.ts'
import { hiddenCount, shuffledPlaces } from './draws.ts'
import { encoderDecoder } from './example.ts'
import type { ExampleSlot, TrainingExample } from './example.ts'

interface Corruption {
  readonly rate: number
  /** The mean length of a span. */
  readonly span: number
}

/** How many tokens go, and in how many spans, as T5's preprocessing rounds them (Raffel et al. 2020). */
export function spanCounts(n: number, { rate, span }: Corruption) {
  const dropped = Math.min(hiddenCount(n, rate), n - 1)
  const spans = Math.max(1, Math.min(Math.round(dropped / span), dropped, n - dropped))
  return { dropped, spans }
}

/** The lengths of input and target, each with an end token. */
export function spanLengths(n: number, corruption: Corruption) {
  const { dropped, spans } = spanCounts(n, corruption)
  return { input: n - dropped + spans + 1, target: dropped + spans + 1 }
}

/** So many items in so many parts, each of one at least: where the parts begin is drawn. */
export function segmented(items: number, parts: number, draw: Draw): readonly number[] {
  const starts = shuffledPlaces(items - 1, draw)
    .slice(0, parts - 1)
    .toSorted((a, b) => a - b)
    .map(place => place + 1)
  return [...starts, items].map((end, i) => end - ([0, ...starts][i] ?? 0))
}

/** Whether each token is hidden: kept and hidden stretches by turns, the first one kept. */
export function hiddenSpans(n: number, corruption: Corruption, draw: Draw): readonly boolean[] {
  const { dropped, spans } = spanCounts(n, corruption)
  const hidden = segmented(dropped, spans, draw)
  const kept = segmented(n - dropped, spans, draw)
  return kept.flatMap((length, i) => [
    ...Array<boolean>(length).fill(false),
    ...Array<boolean>(hidden[i] ?? 0).fill(true),
  ])
}

/** A sentinel for each span in the input; in the target each sentinel with what it stands for, and an end. */
export function spanExample(tokens: readonly string[], corruption: Corruption, draw: Draw): TrainingExample {
  const hidden = hiddenSpans(tokens.length, corruption, draw)
  const input: ExampleSlot[] = []
  const target: Pick<ExampleSlot, 'token' | 'kind'>[] = []
  let sentinel = -1
  tokens.forEach((token, i) => {
    if (!hidden[i]) return input.push({ token, kind: 'kept' })
    if (!hidden[i - 1]) {
      sentinel += 1
      const stand = { token: `<${sentinel}>`, kind: 'sentinel' } as const
      input.push(stand)
      target.push(stand)
    }
    return target.push({ token, kind: 'kept' })
  })
  const end = { token: '</s>', kind: 'end' } as const
  return encoderDecoder([...input, end], [...target, end])
}

/** The text of an example of spans, put together again: input and target lose nothing. */
export function rebuilt({ slots, encoder }: TrainingExample): readonly string[] {
  const spans = new Map<string, string[]>()
  let open = ''
  for (const { predicts = '' } of slots.slice(encoder)) {
    if (/^<\d+>$/.test(predicts)) open = predicts
    else if (predicts !== '</s>') spans.set(open, [...(spans.get(open) ?? []), predicts])
  }
  return slots
    .slice(0, encoder - 1)
    .flatMap(({ token, kind }) => (kind === 'sentinel' ? (spans.get(token) ?? []) : [token]))
}
