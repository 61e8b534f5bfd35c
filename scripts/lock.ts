/**
 * Adds the bank's new ids to `bank/ids.lock`, and never takes one out.
 *
 *   npm run x -- lock            adds new ids
 *   npm run x -- lock --retire   also marks ids that have left the key, so that none is used again
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { lockIds } from '#bank/lint'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const LOCK = 'bank/ids.lock'
const lock = existsSync(LOCK) ? readFileSync(LOCK, 'utf8') : ''
writeFileSync(LOCK, lockIds(readBankFolder('bank'), lock, process.argv.includes('--retire')))
