import { expect, test } from 'vitest'
import { EntryId } from './ids.ts'

test('an id in capitals is the same id', () => {
  expect(EntryId.parse('0000000A-0000-4000-8000-00000000000B')).toBe('0000000a-0000-4000-8000-00000000000b')
})
