import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bankSchema } from './bank-schema.ts'

test('bank/schema.json is what `npm run x -- schema` writes', () => {
  expect(JSON.parse(readFileSync('bank/schema.json', 'utf8'))).toEqual(JSON.parse(bankSchema()))
})
