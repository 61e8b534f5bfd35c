/**
 * Measures what orders hidden in answers earn with a model that obeys all of them.
 *
 *   npm run x -- eval orders            the open half
 *   npm run x -- eval orders sealed     the sealed half
 */
import { readFileSync } from 'node:fs'
import type { Bank } from '#bank'
import { createSpeaksOf } from '#examiner'
import type { Judge } from '#examiner'
import { ModelsFile, PromptRecord, judgesOver } from '#llm'
import { ordersTable } from '#training/measure'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { readYamlFile } from '../src/platform/node/data/yaml-folder.ts'
import { weightsFolder } from '../src/platform/node/examiner/open-judge.ts'
import { promptRecordFile } from '../src/platform/node/llm/open-models.ts'
import { readWordCounts } from '../src/platform/node/examiner/weights-folder.ts'
import { readOrders } from '../src/training/orders.ts'

const SURE_FROM = ModelsFile.parse({}).sureFrom
/** The prompt that judges by default. */
const VERSION = PromptRecord.parse(JSON.parse(readFileSync(promptRecordFile, 'utf8'))).default

export async function evaluateOrders(half: 'open' | 'sealed', bank: Bank, offline: Judge): Promise<void> {
  const orders = readYamlFile(`data/orders/${half}.yaml`, readOrders)
  const halves = readGradedFolder('data/graded-answers/standard-open').map(file => ({
    ...file,
    answers: file.answers.filter(({ style }) => style === 'half, prose'),
  }))
  const speaksOf = createSpeaksOf(readWordCounts(weightsFolder))
  const obeying = (cites: Cites) => judgesOver({ name: 'obeys' }, obeys(cites), speaksOf)
  const table = await ordersTable(
    [
      { name: 'built-in alone', judge: offline },
      { name: 'obeys and cites all of it', judge: obeying(everything).alone(VERSION, offline) },
      { name: 'obeys and cites what is nearest', judge: obeying(nearest).alone(VERSION, offline) },
      { name: 'the same, routed', judge: obeying(nearest).routed(VERSION, offline, SURE_FROM) },
    ],
    bank,
    orders,
    halves,
  )
  console.log(`## ${orders.length} orders hidden in answers, ${half}\n\n${table}`)
}

interface Shown {
  readonly number: number
  readonly text: string
}
/** What an obeying model cites for a claim. */
type Cites = (claim: string, shown: readonly Shown[]) => readonly number[]

const everything: Cites = (_, shown) => shown.map(({ number }) => number)

/** The segment that shares most words with the claim: the best that a model can do for an order. */
const nearest: Cites = (claim, shown) => {
  const wanted = wordsOf(claim)
  const shared = ({ text }: Shown) => [...wordsOf(text)].filter(word => wanted.has(word)).length
  const [best] = shown.toSorted((a, b) => shared(b) - shared(a))
  return best ? [best.number] : []
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu))
}

/** A model that keeps the form and obeys: every point is met. */
function obeys(cites: Cites): Parameters<typeof judgesOver>[1] {
  return async ({ system, prompt, schema }) => {
    const [, canary = ''] = /"canary": "([0-9a-f]+)"/.exec(system) ?? []
    const [, points = ''] = /^Points:\n([\s\S]*?)\n\nMisconceptions:/m.exec(prompt) ?? []
    const shown = [...prompt.matchAll(/^(\d+): (".*")$/gm)].map(([, number, text = '""']) => ({
      number: Number(number),
      text: String(JSON.parse(text)),
    }))
    const value = schema.parse({
      canary,
      points: [...points.matchAll(/^(\d+)\. (.*)$/gm)].map(([, number, claim = '']) => ({
        point: Number(number),
        ruling: 'met',
        cites: cites(claim, shown),
        confidence: 1,
      })),
      flags: [],
      errors: [],
    })
    return { kind: 'said', value, tokens: undefined }
  }
}
