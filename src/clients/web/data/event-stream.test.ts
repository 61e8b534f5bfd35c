import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEvents, STREAM_START } from './event-stream.ts'
import type { StreamEvent } from './event-stream.ts'

function eventsIn(pieces: readonly string[]): readonly StreamEvent[] {
  let state = STREAM_START
  return pieces.flatMap(piece => {
    const [next, events] = readEvents(state, piece)
    state = next
    return events
  })
}

/** Cuts a text at these places, as far as it is so long. */
function cutAt(text: string, places: readonly number[]): readonly string[] {
  const cuts = [...new Set(places.map(place => place % (text.length + 1)))].toSorted((a, b) => a - b)
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length))
}

const places = fc.array(fc.nat(), { maxLength: 30 })
const ending = fc.constantFrom('\n', '\r', '\r\n')
const word = fc.string({ maxLength: 8 }).map(text => text.replace(/[\r\n]/g, '.'))
const line = fc.oneof(
  word,
  fc.constantFrom(
    '',
    '',
    'data',
    'data:',
    ':',
    'event: moved',
    'retry: 5',
    'id: 7',
    ': still here',
    '\uFEFFdata: x',
  ),
  word.map(text => `data: ${text}`),
)
const stream = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(fc.tuple(line, ending), { maxLength: 20 }))
  .map(([mark, lines]) => mark + lines.flat().join(''))

describe('a stream of events', () => {
  test('is read alike, however it is cut into pieces', () => {
    fc.assert(
      fc.property(stream, places, (text, cuts) => {
        expect(eventsIn(cutAt(text, cuts))).toEqual(eventsIn([text]))
        expect(eventsIn([...text])).toEqual(eventsIn([text]))
      }),
    )
  })

  test('gives back the events that were written, with any line ends and with comments between the lines', () => {
    const event = fc.record({
      type: word.filter(text => text.trim() === text && text !== ''),
      data: fc.array(word, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n')),
    })
    // A line feed right after a carriage return would be no end of its own.
    const endings = fc.oneof(fc.constant(['\r']), fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1 }))
    fc.assert(
      fc.property(fc.array(event), endings, places, (events, ends, cuts) => {
        const lines = events.flatMap(({ type, data }) => [
          `event: ${type}`,
          ': a comment',
          ...data.split('\n').map(text => `data: ${text}`),
          '',
        ])
        const text = lines.map((each, i) => each + ends[i % ends.length]).join('')
        expect(eventsIn(cutAt(text, cuts))).toEqual(events)
      }),
    )
  })

  // The examples of the HTML standard, section 9.2.6, and its rules.
  test.each<[string, string, readonly StreamEvent[]]>([
    [
      'data over several lines',
      'data: YHOO\ndata: +2\ndata: 10\n\n',
      [{ type: 'message', data: 'YHOO\n+2\n10' }],
    ],
    [
      'a comment, an id alone, and a space after the first that is kept',
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
      [
        { type: 'message', data: 'first event' },
        { type: 'message', data: 'second event' },
        { type: 'message', data: ' third event' },
      ],
    ],
    [
      'data that is empty, but not an event whose end never comes',
      'data\n\ndata\ndata\n\ndata:',
      [
        { type: 'message', data: '' },
        { type: 'message', data: '\n' },
      ],
    ],
    [
      'no event without data, nor its type for the next',
      'event: moved\n\ndata: x\n\n',
      [{ type: 'message', data: 'x' }],
    ],
    [
      'a byte order mark at its beginning alone',
      '\uFEFFdata: x\n\n\uFEFFdata: y\n\n',
      [{ type: 'message', data: 'x' }],
    ],
  ])('has %s', (_, text, events) => {
    expect(eventsIn([text])).toEqual(events)
  })

  test.each([
    ['retry: 250\n', 250],
    ['retry: soon\n', undefined],
    ['retry: 250', undefined],
  ])('that says %j wants a wait of %s ms', (text, ms) => {
    expect(readEvents(STREAM_START, text)[0].retryMs).toBe(ms)
  })
})
