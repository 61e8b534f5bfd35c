/**
 * Measures judges over language models on labelled answers, and compares versions of their prompt.
 *
 *   npm run x -- eval --judge offline,small,routed            several judges on the same rows
 *   npm run x -- eval --judge small --prompt v1,v2            two versions, with the difference and their costs
 *   npm run x -- eval --judge small --prompt v2,v1 --adopt    makes the first the default, if it is no worse
 *
 * `--limit N` takes N answers; `--split held-out` takes those that are for the last look.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createBank } from '#bank'
import { Fault } from '#domain'
import { PromptRecord, promptOf } from '#llm'
import type { LanguageModels } from '#llm'
import { difference, intervals, judgeAll, scoreTable, scoresOf } from '#training/measure'
import { markdownTable } from '../src/training/markdown-table.ts'
import type { GradedFile } from '../src/training/graded.ts'
import type { Judged, Scores } from '#training/measure'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { adoptPrompt } from './adopt-prompt.ts'
import { evaluateCassette } from './eval-cassette.ts'
import { openJudge } from '../src/platform/node/examiner/open-judge.ts'
import { openLanguageModels, promptRecordFile } from '../src/platform/node/llm/open-models.ts'
import { bankFolders } from '../src/platform/node/places.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const OPTIONS = {
  judge: { type: 'string' },
  prompt: { type: 'string' },
  limit: { type: 'string' },
  split: { type: 'string', default: 'fit' },
  adopt: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

interface Row {
  readonly name: string
  readonly judge: string
  readonly version: string | undefined
  readonly judged: readonly Judged[]
  readonly silent: number
  readonly tokens: number
  readonly dollars: number
  readonly seconds: number
}

export async function evaluateJudges(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  try {
    return await evaluate(args, environment)
  } catch (error) {
    if (!(error instanceof Fault || (error instanceof TypeError && 'code' in error))) throw error
    console.error(error.message)
    return 2
  }
}

async function evaluate(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true })
  const source = readBankFolder(...bankFolders(environment))
  const bank = createBank(
    source.questions.map(question => question.value),
    source.papers,
    source.terms,
  )
  if (values.split !== 'fit' && values.split !== 'held-out')
    throw new Fault('invalid', `--split is fit or held-out, not ${values.split}`)
  const graded = firstOf(readGradedFolder(`data/graded-answers/${values.split}`), values.limit)
  const offline = openJudge(bank.questions)
  const [cassette] = values.judge?.split('cassette:').slice(1) ?? []
  if (cassette !== undefined) {
    return evaluateCassette({ file: cassette, bank, offline, adopt: values.adopt })
  }
  const models = await openLanguageModels(environment)

  const rows: Row[] = []
  const versions = values.prompt?.split(',').map(version => promptOf(version).version) ?? [undefined]
  for (const judge of values.judge?.split(',') ?? []) {
    for (const version of judge === 'offline' ? [undefined] : versions)
      rows.push(await measure(models, judge, version))
  }
  async function measure(
    { judge: judgeOf, view }: LanguageModels,
    judge: string,
    version: string | undefined,
  ): Promise<Row> {
    const before = view(offline).purse?.spent ?? { tokens: 0, dollars: 0 }
    const startedMs = performance.now()
    const judged = await judgeAll(judgeOf(judge, offline, version), bank, graded)
    const after = view(offline).purse?.spent ?? before
    const silent = judged.filter(({ ruled }) =>
      ruled.verdicts.every(verdict => verdict.kind === 'unjudged' && verdict.because === 'silent'),
    ).length
    return {
      name: version === undefined ? judge : `${judge}, ${version}`,
      judge,
      version,
      judged,
      silent,
      tokens: after.tokens - before.tokens,
      dollars: after.dollars - before.dollars,
      seconds: (performance.now() - startedMs) / 1000,
    }
  }
  models.close()

  const answers = graded.reduce((sum, file) => sum + file.answers.length, 0)
  console.log(`## ${answers} ${values.split} answers to ${graded.length} questions\n\n${scoreTable(rows)}\n`)
  console.log(
    `${markdownTable(
      ['judge', 'answers without a ruling', 'tokens', 'dollars', 'seconds'],
      rows.map(row => [
        row.name,
        String(row.silent),
        String(row.tokens),
        row.dollars.toFixed(4),
        row.seconds.toFixed(1),
      ]),
    )}\n`,
  )
  console.log('What was ruled before is kept, and costs nothing a second time.')
  for (const row of rows) console.log(`\n### ${row.name}\n\n${intervals(row.judged)}`)
  const [first, ...others] = rows
  for (const other of others)
    if (first) console.log(`\n### ${first.name} against ${other.name}\n\n${differences(first, other)}`)
  return values.adopt ? await adopt(rows, answers, graded.length, models.config.models) : 0
}

const FIGURES: readonly (readonly [string, (scores: Scores) => number])[] = [
  ['point kappa', s => s.earned.kappa],
  ['contradiction F1', s => s.contradicted.f1],
  ['verdict kappa', s => s.hiringKappa],
]

function differences(first: Row, other: Row): string {
  return markdownTable(
    ['figure', 'difference', '90 of 100 redraws'],
    FIGURES.map(([name, figure]) => [
      name,
      (figure(scoresOf(first.judged)) - figure(scoresOf(other.judged))).toFixed(3),
      difference(first.judged, other.judged, figure)
        .map(x => x.toFixed(3))
        .join(' to '),
    ]),
  )
}

/**
 * Records the evaluation of the first version, and makes it the default where it is shown to be no worse than
 * the present one.
 */
async function adopt(
  rows: readonly Row[],
  answers: number,
  questions: number,
  specs: readonly { readonly name: string; readonly provider: string; readonly model: string }[],
): Promise<number> {
  const record = PromptRecord.parse(JSON.parse(readFileSync(promptRecordFile, 'utf8')))
  const [row, against] = rows
  const spec = specs.find(one => one.name === row?.judge)
  if (
    !row?.version ||
    !against?.version ||
    rows.length !== 2 ||
    !spec ||
    against.judge !== row.judge ||
    against.version !== record.default
  )
    throw new Fault(
      'invalid',
      `--adopt needs one model and two versions, the new one and the present default: --judge NAME --prompt NEW,${record.default}`,
    )
  if (row.silent + against.silent > 0)
    throw new Fault(
      'unavailable',
      `${row.silent + against.silent} answers have no ruling, so the versions were not measured on the same rows; see "viva models test ${row.judge}" and the budget`,
    )
  return adoptPrompt({
    version: row.version,
    judged: row.judged,
    against: against.version,
    judgedAgainst: against.judged,
    model: `${spec.provider} ${spec.model}`,
    answers,
    questions,
    dollars: row.dollars,
  })
}

/** The first answers, taken in turn from all questions, so that a few answers still cover many questions. */
function firstOf(graded: readonly GradedFile[], limit: string | undefined): readonly GradedFile[] {
  if (limit === undefined) return graded
  const most = Number(limit)
  if (!Number.isInteger(most) || most < 1)
    throw new Fault('invalid', `--limit is a number of answers, not ${limit}`)
  const turns = graded
    .flatMap((file, f) => file.answers.map((_, a) => [a, f] as const))
    .toSorted(([a, f], [b, g]) => a - b || f - g)
    .slice(0, most)
  return graded
    .map((file, f) => ({ ...file, answers: file.answers.slice(0, turns.filter(([, g]) => g === f).length) }))
    .filter(file => file.answers.length > 0)
}
