import { expect, test } from 'vitest'
import { readMisconceptions } from '../../src/platform/node/data/misconceptions-folder.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'

test('misconceptions for measuring are of flags that there are, and none is an exemplar that was learnt', async () => {
  const questions = new Map((await builtInBank()).questions.map(question => [question.id, question]))
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
