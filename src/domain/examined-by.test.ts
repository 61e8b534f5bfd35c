import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examinedByText, isOffline, readExaminedBy } from './examined-by.ts'

test.each([
  ['built-in rules 2', { judge: 'built-in rules', version: '2', consulted: [] }, true],
  [
    'built-in rules 2; small (m, judge v1) on 2 of 2 points; large was unavailable',
    {
      judge: 'built-in rules',
      version: '2',
      consulted: ['small (m, judge v1) on 2 of 2 points', 'large was unavailable'],
    },
    false,
  ],
  ['small (m, judge v1)', { judge: 'small (m, judge v1)', version: null, consulted: [] }, false],
])('%s', (text, read, offline) => {
  expect(readExaminedBy(text)).toEqual(read)
  expect(isOffline(text)).toBe(offline)
})

test('reads back the judges that it wrote', () => {
  const name = fc.stringMatching(/^[a-z0-9 (),]{1,20}$/)
  fc.assert(
    fc.property(name, fc.array(name), (judge, consulted) => {
      expect(readExaminedBy(examinedByText(judge, consulted)).consulted).toEqual(consulted)
    }),
  )
})
