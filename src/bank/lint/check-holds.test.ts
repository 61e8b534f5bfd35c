import { describe, expect, test } from 'vitest'
import type { Question } from '#domain'
import { checkHolds } from './check-holds.ts'
import { isRound } from './is-round.ts'
import { builtInSource } from '../../../tests/fixtures/built-in-bank.ts'

const { questions } = builtInSource()
const source = questions.find(({ value }) => value.clarifications.some(({ gives }) => gives))!
const [name = '', value = 0] = Object.entries(source.value.clarifications.find(c => c.gives)!.gives!)[0]!
const complaints = (...holds: Question['holds']) =>
  checkHolds({ ...source, value: { ...source.value, holds } }).map(({ message }) => message)
const so = 'It fits.'

describe('the promises of a design', () => {
  test('hold in the whole bank', () => {
    expect(questions.flatMap(question => checkHolds(question))).toEqual([])
  })

  test('are made by every design and scenario', () => {
    expect(
      questions.filter(({ value: q }) => isRound(q) && q.holds.length === 0).map(q => q.value.id),
    ).toEqual(WITHOUT)
  })

  test.each([
    `${name} <= ${value}`,
    'H100.bytesPerSecond > 3e12',
    'pairedPower(0.005, 0.1, 32000) >= 0.8',
    'halfWidth(0.5, 400) < 0.05',
  ])('%s holds', is => expect(complaints({ is, so })).toEqual([]))

  test.each([
    ['1 + 1 <= 1', '1 + 1 <= 1 is false: 2 against 1. It is to show: It fits.'],
    [`${name} > ${value}`, `is false: ${Number(value.toPrecision(4))} against`],
    ['1 + 1', 'is no comparison'],
    ['1 < 2 < 3', 'is no comparison'],
    ['H100.speed > 1', 'H100 has no speed'],
    ['unheard > 1', 'Undefined symbol unheard'],
  ])('%s is refused', (is, says) => expect(complaints({ is, so })[0]).toContain(says))
})

/** The list can only become shorter. */
const WITHOUT: readonly string[] = [
  'scenarios/async-rl-for-tools',
  'scenarios/data-quality',
  'scenarios/distil-or-rl',
  'scenarios/evaluation-hygiene',
  'scenarios/kv-cache-stack',
  'scenarios/moe-under-load',
  'scenarios/one-agent-or-many',
  'system-design/billion-document-search',
  'system-design/cache-aware-gateway',
  'system-design/cheaper-70b-serving',
  'system-design/code-generation',
  'system-design/content-moderation',
  'system-design/conversation-memory',
  'system-design/enterprise-rag',
  'system-design/evaluation-pipeline',
  'system-design/hallucination-detection',
  'system-design/lora-serving',
  'system-design/model-routing',
  'system-design/observability-and-cost',
  'system-design/private-fine-tuning',
  'system-design/prompt-management',
  'system-design/qa-over-10k-pdfs',
  'system-design/serving-10k-users',
  'system-design/streaming-api',
  'system-design/tool-using-agent',
  'system-design/training-a-7b',
  'system-design/voice-agent',
]
