/**
 * Times the app over records of several sizes, as Markdown: the first call, one that changes nothing, and one after a
 * new answer. Each size has a process of its own, so that its memory is its own. Asserts nothing.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createApp } from '#app'
import { Attempt, EntryId, FIRST_LEARNER, Instant, dayOf, later } from '#domain'
import { createBuiltInJudge, examineNamed, rubricOf, sourceOf } from '#examiner'
import { foldCard } from '#scheduler'
import { createStore, migrate } from '#store'
import { createBank } from '#bank'
import { markdownTable } from '../src/training/markdown-table.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'
import { readWeights } from '../src/platform/node/examiner/weights-folder.ts'
import { weightsFolder } from '../src/platform/node/examiner/open-judge.ts'
import { bankFolder } from '../src/platform/node/places.ts'
import { openSqlite } from '../src/platform/node/record/open-sqlite.ts'

const SIZES = [0, 200, 2000, 10_000] as const
/** The days over which the answers are spread, and the last of them. */
const DAYS = 400
const NOW = Instant.parse('2026-06-01T12:00:00.000Z')
const CALLS = 5
const PAGES = ['/api/today', '/api/history', '/api/bank', '/api/search?q=attention'] as const

const size = process.argv[3]
if (size === undefined) printAll()
else console.log(JSON.stringify(await measure(Number(size))))

function printAll(): void {
  const rows = SIZES.map(each => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), 'record', String(each)],
      { encoding: 'utf8' },
    )
    if (stdout.trim() === '') throw new Error(stderr)
    const row: readonly string[] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]')
    return [String(each), ...row]
  })
  const heads = PAGES.map(page => `${page.slice(5).split('?')[0]}: first / again / after a new answer, ms`)
  console.log(markdownTable(['answers', ...heads, 'resident, MB'], rows))
}

async function measure(attempts: number): Promise<readonly string[]> {
  const { questions, papers } = readBankFolder(bankFolder)
  const bank = createBank(
    questions.map(({ value }) => value),
    papers,
  )
  const judge = createBuiltInJudge(sourceOf(readWeights(weightsFolder)))
  const db = openSqlite(':memory:')
  await migrate(db)
  const store = createStore(db, foldCard, FIRST_LEARNER)
  const app = createApp({
    bank,
    judge,
    storeOf: () => store,
    now: () => NOW,
    identify: () => ({ id: FIRST_LEARNER, offsetMinutes: 0 }),
  })
  const made = await madeFrom(bank.questions, judge)
  await store.merge(Array.from({ length: attempts }, (_, i) => made(i, attempts)))
  const call = async (path: string) => {
    const start = performance.now()
    await (await app.request(path)).text()
    return performance.now() - start
  }
  const cells: string[] = []
  let next = attempts
  for (const page of PAGES) {
    const first = await call(page)
    const again = await middleOf(() => call(page))
    const after = await middleOf(async () => {
      await store.append(made(next, next + 1))
      next++
      return call(page)
    })
    cells.push([first, again, after].map(ms => ms.toFixed(0)).join(' / '))
  }
  return [...cells, String(Math.round(process.memoryUsage().rss / 2 ** 20))]
}

async function middleOf(timed: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < CALLS; i++) times.push(await timed())
  return times.toSorted((a, b) => a - b)[Math.floor(CALLS / 2)] ?? 0
}

/** Makes the n-th answer of so many: to each question in turn, the days evenly spread. */
async function madeFrom(
  questions: ReturnType<typeof createBank>['questions'],
  judge: ReturnType<typeof createBuiltInJudge>,
) {
  const examined = await Promise.all(
    questions.map(async question => {
      const answer = question.modelAnswers.short
      const { report, examiner } = await examineNamed(
        judge,
        rubricOf(question),
        answer,
        new AbortController().signal,
      )
      const outline = question.points.map(({ id, rank, weight }) => ({ id, rank, weight }))
      return { question: question.id, answer, examiner, outline, report }
    }),
  )
  return (n: number, of: number): Attempt => {
    const at = later(NOW, -Math.round(((of - n) / of) * DAYS * 86_400_000))
    return Attempt.parse({
      ...examined[n % examined.length],
      id: EntryId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
      at,
      day: dayOf(at, 0),
      kind: 'attempt',
      hints: 0,
      seconds: 60,
      selfMark: null,
    })
  }
}
