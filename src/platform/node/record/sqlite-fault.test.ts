import { expect, test } from 'vitest'
import { Fault } from '#domain'
import { faultOf } from './sqlite-fault.ts'

const error = (errcode?: number) =>
  Object.assign(new Error('so it says'), errcode === undefined ? {} : { errcode })

// Result codes of https://sqlite.org/rescode.html: BUSY and BUSY_RECOVERY, READONLY, IOERR_READ and so on.
test.each([
  [5, /another program has locked/],
  [261, /another program has locked/],
  [8, /read-only/],
  [10, /full or failing/],
  [266, /full or failing/],
  [11, /is damaged; “viva export FILE”/],
  [13, /disk is full/],
  [26, /is not a record/],
])('the code %i is said with the way out', (code, says) => {
  const fault = faultOf(error(code))
  expect(fault).toBeInstanceOf(Fault)
  expect(fault).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(says),
  })
  expect(fault).toMatchObject({
    message: expect.stringContaining('(SQLite: so it says)'),
  })
})

test.each([error(1), error(19), error(), 'no error'])('%s stays what it is', thrown => {
  expect(faultOf(thrown)).toBe(thrown)
})
