/**
 * Measures a recorded model without asking it: its prompts against each other, and the three ways to judge.
 *
 *   npm run x -- eval --judge cassette:data/cassettes/judge.jsonl
 *   npm run x -- eval --judge cassette:data/cassettes/judge.jsonl --adopt
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Bank } from '#bank'
import type { Verdict } from '#domain'
import { createSpeaksOf, examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import { ModelsFile, Recorded, createRecordedJudges } from '#llm'
import {
  difference,
  errorsNamedTable,
  intervals,
  judgeAll,
  scoreTable,
  scoresOf,
  secondLabeller,
} from '#training/measure'
import type { Judged, ReportWithErrors } from '#training/measure'
import { adoptPrompt } from './adopt-prompt.ts'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { readYamlFile } from '../src/platform/node/data/yaml-folder.ts'
import { weightsFolder } from '../src/platform/node/examiner/open-judge.ts'
import { readWordCounts } from '../src/platform/node/examiner/weights-folder.ts'
import type { GradedFile } from '../src/training/graded.ts'
import { markdownTable } from '../src/training/markdown-table.ts'
import { percentOf } from '../src/training/measure/figures.ts'
import { readOutsideErrors } from '../src/training/outside-errors.ts'

const Replied = z.object({ points: z.array(z.object({ ruling: z.string(), cites: z.array(z.int()) })) })

/** The confidence from which a routed judge believes a model, where `models.yaml` says none. */
const SURE_FROM = ModelsFile.parse({}).sureFrom

interface Asked {
  readonly file: string
  readonly bank: Bank
  readonly offline: Judge
  /** Whether the latest version of the prompt becomes the default, if it is no worse than the first. */
  readonly adopt: boolean
}

export async function evaluateCassette({ file, bank, offline, adopt }: Asked): Promise<number> {
  const recorded = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => Recorded.parse(JSON.parse(line)))
  const judges = await createRecordedJudges(recorded, createSpeaksOf(readWordCounts(weightsFolder)))
  const versions = [...new Set(recorded.map(({ version }) => version))].toSorted()
  const latest = versions.at(-1) ?? ''
  // Where the key has changed since, a request is another one: some versions were recorded anew, and some were not.
  const recordedIn = (set: string, by: readonly string[] = [latest]) =>
    by
      .map(
        version =>
          new Set(
            recorded
              .filter(one => one.set === set && one.version === version)
              .map(({ question, answer }) => `${question} ${answer}`),
          ),
      )
      .reduce((all, own) => new Set([...all].filter(each => own.has(each))))

  const graded = ['held-out', 'planted'].flatMap(set => only(recordedIn(set, versions), gradedIn(set)))
  const second = ['second-labels', 'second-labels-planted'].flatMap(gradedIn)
  const rows: Row[] = [{ name: 'built-in alone', judged: await judgeAll(offline, bank, graded) }]
  for (const version of versions)
    rows.push({
      name: `model alone, ${version}`,
      judged: await judgeAll(judges.alone(version, offline), bank, graded),
    })
  for (const version of versions)
    rows.push({
      name: `routed, ${version}`,
      judged: await judgeAll(judges.routed(version, offline, SURE_FROM), bank, graded),
    })
  rows.push({ name: 'a second labeller', judged: secondLabeller(bank, graded, second) })
  const count = graded.reduce((sum, { answers }) => sum + answers.length, 0)
  console.log(`## ${count} labelled answers to ${graded.length} questions\n\n${scoreTable(rows)}`)
  console.log(`\n### How firm\n\n${intervals(judgedBy(rows, latest))}`)
  console.log(`\n### Between versions of the prompt, in kappa on points\n\n${differences(rows, versions)}`)

  const latestOn = ['held-out', 'planted'].flatMap(set => only(recordedIn(set), gradedIn(set)))
  const further: readonly Row[] = [
    { name: 'built-in alone', judged: await judgeAll(offline, bank, latestOn) },
    { name: `model alone, ${latest}`, judged: await judgeAll(judges.alone(latest, offline), bank, latestOn) },
    {
      name: `routed, ${latest}`,
      judged: await judgeAll(judges.routed(latest, offline, SURE_FROM), bank, latestOn),
    },
    { name: 'a second labeller', judged: secondLabeller(bank, latestOn, second) },
  ]
  console.log(
    `\n## All ${latestOn.reduce((sum, { answers }) => sum + answers.length, 0)} answers recorded in ${latest}\n\n${scoreTable(further)}`,
  )

  const believing = async (name: string, reading: Judge): Promise<Row> => ({
    name,
    judged: await judgeAll(judges.alone(latest, reading), bank, graded),
  })
  const believed = [
    await believing('all of it', certainOf(offline)),
    await believing('in words of the point', { name: offline.name, rule: offline.rule }),
    { name: 'as it is', judged: judgedBy(rows, latest) },
  ]
  console.log(`\n### Which credit of the model is believed\n\n${believedTable(believed)}`)
  const cited = recorded.flatMap(({ reply }) => credits(reply).map(({ cites }) => cites.length))
  console.log(`\nOf ${cited.length} recorded credits none cites more than ${Math.max(...cited)} segments.`)

  const withErrors = recordedIn('outside')
  const outside = readYamlFile('data/outside-errors.yaml', readOutsideErrors).filter(({ question }) =>
    [...withErrors].some(each => each.startsWith(`${question} `)),
  )
  const right = only(recordedIn('right'), gradedIn('standard-open'))
  const named = async (judge: Judge): Promise<readonly ReportWithErrors[]> => {
    const reports: ReportWithErrors[] = []
    for (const { question, answer, wrong } of [
      ...outside.map(({ question, says, errors }) => ({
        question,
        answer: says,
        wrong: errors.map(({ quote }) => quote),
      })),
      ...right.flatMap(({ question, answers }) =>
        answers.map(({ answer }) => ({ question, answer, wrong: [] as readonly string[] })),
      ),
    ])
      reports.push({
        answer,
        wrong,
        report: await examine(judge, rubricOf(bank.get(question)), answer, new AbortController().signal),
      })
    return reports
  }
  console.log(
    `\n## Errors outside the key: ${outside.length} answers with planted errors, ${right.length} right answers\n\n${errorsNamedTable(
      [
        { name: 'built-in alone', of: await named(offline) },
        { name: `model alone, ${latest}`, of: await named(judges.alone(latest, offline)) },
        { name: `routed, ${latest}`, of: await named(judges.routed(latest, offline, SURE_FROM)) },
      ],
    )}`,
  )
  const [first] = versions
  if (!adopt || first === undefined) return 0
  return adoptPrompt({
    version: latest,
    judged: judgedBy(rows, latest),
    against: first,
    judgedAgainst: judgedBy(rows, first),
    model: 'a recorded language model',
    answers: count,
    questions: graded.length,
    dollars: 0,
  })
}

/** The offline judge, which holds every point for made: then nothing that a model credits is doubted. */
function certainOf(offline: Judge): Judge {
  return {
    name: offline.name,
    rule: offline.rule,
    async explain(brief) {
      const grounds = await offline.explain?.(brief)
      if (!grounds) throw new Error('the offline judge cannot explain itself')
      return { ...grounds, points: grounds.points.map(point => ({ ...point, earned: 1 })) }
    },
  }
}

/** Of the credit that the model and the labeller share, the part that each way of doubting it leaves. */
function believedTable(rows: readonly Row[]): string {
  const shared = (judged: readonly Judged[]) =>
    judged.flatMap(({ truth, ruled }) =>
      ruled.verdicts.filter((verdict, i) => isEarned(verdict) && isEarned(truth.verdicts[i])),
    ).length
  const all = Math.max(...rows.map(({ judged }) => shared(judged)))
  return markdownTable(
    ['believed', 'of the credit that labellers share', 'kappa on points'],
    rows.map(({ name, judged }) => [
      name,
      percentOf(shared(judged), all),
      scoresOf(judged).earned.kappa.toFixed(3),
    ]),
  )
}

function isEarned(verdict: Verdict | undefined): boolean {
  return verdict?.kind === 'met' || verdict?.kind === 'partial'
}

function credits(reply: string) {
  return Replied.parse(JSON.parse(reply)).points.filter(
    ({ ruling }) => ruling === 'met' || ruling === 'partial',
  )
}

function gradedIn(set: string): readonly GradedFile[] {
  return readGradedFolder(`data/graded-answers/${set}`)
}

function only(wanted: ReadonlySet<string>, files: readonly GradedFile[]): readonly GradedFile[] {
  return files
    .map(file => ({
      ...file,
      answers: file.answers.filter(({ id }) => wanted.has(`${file.question} ${id}`)),
    }))
    .filter(({ answers }) => answers.length > 0)
}

interface Row {
  readonly name: string
  readonly judged: readonly Judged[]
}

function judgedBy(rows: readonly Row[], version: string): readonly Judged[] {
  return rows.find(({ name }) => name === `model alone, ${version}`)?.judged ?? []
}

function differences(rows: readonly Row[], versions: readonly string[]): string {
  const kappa = (judged: readonly Judged[]) => scoresOf(judged).earned.kappa
  const pairs = versions.flatMap((one, i) => versions.slice(0, i).map(other => [one, other] as const))
  return markdownTable(
    ['', 'difference', '90 of 100 redraws'],
    pairs.map(([one, other]) => [
      `${one} less ${other}`,
      (kappa(judgedBy(rows, one)) - kappa(judgedBy(rows, other))).toFixed(3),
      difference(judgedBy(rows, one), judgedBy(rows, other), scores => scores.earned.kappa)
        .map(x => x.toFixed(3))
        .join(' to '),
    ]),
  )
}
