import { expect, test } from 'vitest'
import { readMisconceptions } from '../../src/platform/node/data/misconceptions-folder.ts'
import { readBankFolder } from '../../src/platform/node/bank/read-bank-folder.ts'

test('misconceptions for measuring are of flags that there are, and none is an exemplar that was learnt', () => {
  const questions = new Map(readBankFolder('bank').questions.map(({ value }) => [value.id, value]))
  for (const [id, said] of readMisconceptions('data/misconceptions')) {
    const flags = questions.get(id)?.redFlags ?? []
    expect([id, ...Object.keys(said)]).toEqual([id, ...flags.map(flag => flag.id)])
    const learnt = new Set(flags.flatMap(flag => flag.says))
    expect([
      id,
      ...Object.values(said)
        .flat()
        .filter(sentence => learnt.has(sentence)),
    ]).toEqual([id])
  }
})
