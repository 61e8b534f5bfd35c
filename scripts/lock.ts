/** Adds the bank's new ids to `bank/ids.lock`, and never takes one out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { lockIds } from '#bank/lint'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const LOCK = 'bank/ids.lock'
writeFileSync(LOCK, lockIds(readBankFolder('bank'), existsSync(LOCK) ? readFileSync(LOCK, 'utf8') : ''))
