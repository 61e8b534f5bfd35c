import { delimiter, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { bankFolder, bankFolders, takeBanks } from './places.ts'

test.each([
  [['check', 'x'], ['check', 'x'], []],
  [['--bank', 'a', 'check', '--bank=b'], ['check'], ['a', 'b']],
  [['check', '--bank'], ['check', '--bank'], []],
])('the banks are taken out of %j', (args, rest, folders) => {
  const environment: NodeJS.ProcessEnv = {}
  expect(takeBanks(args, environment)).toEqual(rest)
  expect(bankFolders(environment)).toEqual([bankFolder, ...folders.map(folder => resolve(folder))])
})

test('banks of the command line lie over those of VIVA_BANK', () => {
  const environment: NodeJS.ProcessEnv = { VIVA_BANK: `/a${delimiter}/b` }
  takeBanks(['--bank', '/c'], environment)
  expect(bankFolders(environment)).toEqual([bankFolder, resolve('/a'), resolve('/b'), resolve('/c')])
})
