import { describe, expect, test } from 'vitest'
import type { EntryId } from '#domain'
import { OFFERED_MS, handedInAt, keepHandedIn, offeredFor } from './handed-in.ts'
import { newDraft } from './draft.ts'

const [mine, other] = [newDraft().id, newDraft().id]
const NOW = 1_790_000_000_000

describe('taking an attempt back is offered', () => {
  keepHandedIn({ ...newDraft(), answer: 'asdf' }, mine, NOW)

  test.each([
    ['for ten seconds at first', 0, OFFERED_MS],
    ['for what is left of them', 4000, 6000],
    ['no more when they are over', OFFERED_MS, 0],
    ['no more long after', 3_600_000, 0],
    ['no longer than that where the clock was set back', -3_600_000, OFFERED_MS],
  ])('%s', (_, later, left) => expect(offeredFor(mine, NOW + later)).toBe(left))

  test('for the attempt that was just handed in alone', () => expect(offeredFor(other, NOW)).toBe(0))
})

test.each([
  ['nothing', undefined],
  ['what is not JSON', '{"id":'],
  ['what is no draft', 'null'],
  ['no moment', `{"id":"${mine}"}`],
])('finds no moment in %s', (_, stored) => expect(handedInAt(stored, mine as EntryId)).toBeUndefined())
