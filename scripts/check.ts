import { checkBank } from '#bank/lint'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const bank = readBankFolder('bank')
const names = process.argv.slice(2)
const issues = checkBank(
  bank,
  question => names.length === 0 || names.some(name => question.file.includes(name)),
).filter(issue => names.length === 0 || names.some(name => issue.file.includes(name)))
for (const { file, line, message } of issues) console.log(`${file}:${line} ${message}`)
console.log(`${bank.questions.length} questions read, ${issues.length} issues`)
process.exitCode = issues.length ? 1 : 0
