/** Readiness over time is the same whether it is followed answer by answer or worked out at once. */
import { expect, test } from 'vitest'
import type { QuestionId } from '#domain'
import { createMovesOf } from '../../src/app/progress/readiness-moves.ts'
import { recordIndexOf } from '../../src/app/record-index.ts'
import { openApi } from '../fixtures/api.ts'
import { attempt, daysLater, idOf, override } from '../fixtures/entries.ts'
import { bank } from '../fixtures/table-judge.ts'

const IDS = ['foundations/perplexity', 'foundations/adam'] as QuestionId[]

test('day by day, with an earlier answer rated anew, and over more days than are shown', async () => {
  const viva = await openApi()
  const { store } = viva.host
  const read = recordIndexOf(store)
  const followed = createMovesOf()
  const answers = Array.from({ length: 80 }, (_, n) =>
    attempt({
      id: idOf(n + 1),
      at: daysLater(n),
      question: IDS[n % 2]!,
      kinds: n % 3 === 0 ? ['missing', 'met', 'met'] : ['met', 'met', 'met'],
    }),
  )
  for (const [n, answer] of answers.entries()) {
    await store.append(answer)
    if (n === 40) await store.append(override(200, daysLater(n + 0.5), answers[9]!, 'easy'))
    if (n % 7 === 0) expect(followed(bank, await read())).toEqual(createMovesOf()(bank, await read()))
  }
  const moves = followed(bank, await read())
  expect(moves).toEqual(createMovesOf()(bank, await read()))
  expect(moves.length).toBeGreaterThan(20)
  expect(moves.length).toBeLessThan(34)
  expect(moves.at(-1)!.at).toBe(answers.at(-1)!.at)
  await viva.close()
})
