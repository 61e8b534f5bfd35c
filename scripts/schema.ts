/** Writes `bank/schema.json`, from the schema that the bank is read by. */
import { writeFileSync } from 'node:fs'
import { bankSchema } from '#workshop'

writeFileSync('bank/schema.json', bankSchema())
