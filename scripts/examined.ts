/**
 * Has the examiner read the bank's own texts, and keeps in `bank/examined.json` which questions it ruled on as they
 * are meant, so that `viva check` need not ask again until the question, its weights or the examiner change.
 *
 *   npm run x -- examined          reads what has changed
 *   npm run x -- examined --anew   reads everything
 */
import { checkExamined } from '#bank/lint'
import { openJudge } from '../src/platform/node/examiner/open-judge.ts'
import { examinedHash, readExamined, writeExamined } from '../src/platform/node/bank/examined.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'
import { bankFolder } from '../src/platform/node/places.ts'

const before = process.argv.includes('--anew') ? new Map<string, string>() : readExamined()
const { questions } = readBankFolder(bankFolder)
const judge = openJudge(questions.map(question => question.value))
const hashOf = examinedHash()
const examined = new Map<string, string>()
let failed = 0
let read = 0
for (const question of questions) {
  const { id } = question.value
  const hash = hashOf(question.value)
  if (before.get(id) !== hash) {
    read += 1
    const complaints = await checkExamined(question, judge)
    for (const { path, message } of complaints) console.log(`${question.file} ${path.join('.')}: ${message}`)
    failed += complaints.length
    if (complaints.length > 0) continue
  }
  examined.set(id, hash)
}
writeExamined(examined)
console.log(`${read} of ${questions.length} questions read, ${failed} complaints`)
process.exitCode = failed > 0 ? 1 : 0
