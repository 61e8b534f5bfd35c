import { readFileSync, writeFileSync } from 'node:fs'
import { Fault } from '#domain'
import {
  MIN_EVALUATED,
  MIN_KAPPA,
  NON_INFERIORITY_MARGIN,
  PromptRecord,
  fingerprintOf,
  isNotWorse,
  promptOf,
} from '#llm'
import type { Evaluation } from '#llm'
import { difference, scoresOf } from '#training/measure'
import type { Judged } from '#training/measure'
import { promptRecordFile } from '../src/platform/node/llm/open-models.ts'

interface Measured {
  readonly version: string
  readonly judged: readonly Judged[]
  readonly against: string
  readonly judgedAgainst: readonly Judged[]
  readonly model: string
  readonly answers: number
  readonly questions: number
  readonly dollars: number
}

/**
 * Records how a version of the judge's prompt did against the default one, and makes it the default where it is
 * shown to be no worse. Gives the status of the process: 1 where it stays as it was.
 */
export async function adoptPrompt({
  version,
  judged,
  against,
  judgedAgainst,
  ...about
}: Measured): Promise<0 | 1> {
  if (about.answers < MIN_EVALUATED)
    throw new Fault('invalid', `${about.answers} answers show nothing; --adopt takes ${MIN_EVALUATED}`)
  const record = PromptRecord.parse(JSON.parse(readFileSync(promptRecordFile, 'utf8')))
  const kappa = (of: readonly Judged[]) => scoresOf(of).earned.kappa
  const [low, high] = difference(judged, judgedAgainst, scores => scores.earned.kappa)
  const evaluation: Evaluation = {
    at: new Date().toISOString(),
    version,
    against,
    fingerprint: await fingerprintOf(promptOf(version)),
    ...about,
    kappa: kappa(judged),
    kappaAgainst: kappa(judgedAgainst),
    difference: [low, high],
  }
  const adopted = isNotWorse(evaluation)
  const note = adopted
    ? `${version} since ${evaluation.at.slice(0, 10)}, evaluated with ${about.model} on ${about.answers} answers.`
    : record.note
  writeFileSync(
    promptRecordFile,
    `${JSON.stringify({ ...record, ...(adopted ? { default: version } : {}), note, evaluations: [...record.evaluations, evaluation] }, null, 2)}\n`,
  )
  console.log(
    adopted
      ? `\n${version} is now the default, by the evaluation recorded in ${promptRecordFile}.`
      : `\n${record.default} stays the default: the kappa of ${version} is ${evaluation.kappa.toFixed(3)} and may be ${(-low).toFixed(3)} lower than that of ${against}; not worse takes a kappa of ${MIN_KAPPA} and at most ${NON_INFERIORITY_MARGIN} of it lost. The evaluation is recorded.`,
  )
  return adopted ? 0 : 1
}
