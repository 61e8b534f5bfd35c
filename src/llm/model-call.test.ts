import { expect, test } from 'vitest'
import { tokensIn } from './model-call.ts'

test.each([
  [
    { inputTokens: 1200, outputTokens: 80 },
    { input: 1200, output: 80 },
  ],
  [{ inputTokens: 0, outputTokens: 80 }, undefined],
  [{ inputTokens: -1e9, outputTokens: -1e9 }, undefined],
  [{ inputTokens: 100, outputTokens: -1 }, undefined],
  [{ inputTokens: 1e18, outputTokens: 80 }, undefined],
  [{ inputTokens: 100, outputTokens: 1e300 }, undefined],
  [{ inputTokens: 100.5, outputTokens: 1 }, undefined],
  [{ inputTokens: 100, outputTokens: undefined }, undefined],
])('of a server that reports %j, %j is believed', (usage, tokens) => {
  expect(tokensIn(usage)).toEqual(tokens)
})
