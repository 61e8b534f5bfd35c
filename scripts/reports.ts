/**
 * Writes the examiner's report on every graded answer for fitting, one line of JSON each, so that a change which
 * must move no verdict can be compared byte by byte.
 *
 *   npm run x -- reports FILE             writes FILE
 *   npm run x -- reports FILE --compare   examines again and names the answers whose reports differ from FILE
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { examine, rubricOf } from '#examiner'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { openJudge } from '../src/platform/node/examiner/open-judge.ts'
import { bankFolder } from '../src/platform/node/places.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const MOST_NAMED = 20

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || (rest.length > 0 && rest.join() !== '--compare')) {
  console.error('Which file? npm run x -- reports FILE [--compare]')
  process.exit(2)
}

const questions = readBankFolder(bankFolder).questions.map(question => question.value)
const judge = openJudge(questions)
const lines: string[] = []
for (const { question: id, answers } of readGradedFolder('data/graded-answers/fit')) {
  const question = questions.find(each => each.id === id)
  if (!question) throw new Error(`the bank has no question ${id}, and there are graded answers to it`)
  for (const { id: answer, answer: text } of answers) {
    const report = await examine(judge, rubricOf(question), text, new AbortController().signal)
    lines.push(JSON.stringify({ question: id, answer, report }))
  }
}

if (rest.length === 0) {
  writeFileSync(file, `${lines.join('\n')}\n`)
  console.log(`${lines.length} reports written to ${file}`)
} else {
  const before = readFileSync(file, 'utf8').trimEnd().split('\n')
  const moved = [...lines.keys()].filter(at => lines[at] !== before[at])
  for (const at of moved.slice(0, MOST_NAMED)) console.log(`${before[at] ?? 'none'}\n→ ${lines[at]}\n`)
  const same = moved.length === 0 && before.length === lines.length
  console.log(
    `${lines.length - moved.length} of ${lines.length} reports are as before, of ${before.length} before`,
  )
  process.exitCode = same ? 0 : 1
}
