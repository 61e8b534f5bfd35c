/** Writes `bank/schema.json`, from the schema that the bank is read by. */
import { writeFileSync } from 'node:fs'
import { bankSchema } from '#bank/lint'

writeFileSync('bank/schema.json', bankSchema())
