import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isOwnFolder } from './keep-compiled.ts'

const scratch = mkdtempSync(join(tmpdir(), 'viva-compiled-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const user = process.getuid?.()
const modeOf = (folder: string) => statSync(folder).mode & 0o777

test.runIf(user !== undefined)('compiled code is kept in a folder that is closed to others', () => {
  const folder = join(scratch, 'made', 'here')
  expect(isOwnFolder(folder, user)).toBe(true)
  expect(modeOf(folder)).toBe(0o700)
  chmodSync(folder, 0o777)
  expect(isOwnFolder(folder, user)).toBe(true)
  expect(modeOf(folder)).toBe(0o700)
})

test.runIf(user !== undefined)('compiled code of another user is not run', () => {
  expect(isOwnFolder(scratch, (user ?? 0) + 1)).toBe(false)
})

test('a folder that cannot be made is done without', () => {
  expect(isOwnFolder(join(import.meta.filename, 'compiled'), user)).toBe(false)
})
