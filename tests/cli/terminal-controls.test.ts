/** A bank, an answer and a file full of escape sequences: none of them reaches the terminal. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBank } from '#bank'
import { CONTROLS } from '#domain'
import type { Question } from '#domain'
import type { Terminal } from '#clients/cli'
import { check } from '../../src/clients/cli/library/check.ts'
import { sayImported } from '../../src/clients/cli/library/drafts.ts'
import { BLUEPRINT } from '../fixtures/table-judge.ts'
import { CORE, making, openApi } from '../fixtures/api.ts'
import { openScript } from '../fixtures/terminal.ts'
import type { Typed } from '../fixtures/terminal.ts'

/** Sequences that set the title, colour, clear the screen and reverse letters, each in C0 and in C1. */
const EVIL = '\u001b]0;PWNED\u0007\u001b[32m\u001b[2J\u009b2J\u009d0;PWNED\u009c\u202e\u2067\u007f\b\r'
/** Fields that are no text: keys, numbers, and choices from a list. */
const KEPT =
  /^(id|section|level|roles|sources|probes|prerequisites|move|kind|assert|deny|rank|counts|dimension|unit|parameters|is|link)$/

function evil<T>(value: T, key = ''): T {
  if (KEPT.test(key)) return value
  if (typeof value === 'string') return `${EVIL}${value}` as T
  if (Array.isArray(value)) return value.map(each => evil(each, key)) as T
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, evil(inner, k)])) as T
}

function evilQuestion(question: Question): Question {
  const exercises = question.exercises.map(e => ({ ...evil(e), answer: e.answer, mistakes: [] }))
  return { ...evil(question), exercises }
}

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeEach(async () => {
  api = await openApi()
  const { questions, papers, terms } = api.host.bank
  const bank = createBank(questions.map(evilQuestion), evil(papers), evil(terms), {
    blueprints: [evil(BLUEPRINT)],
  })
  script = await openScript({ ...api, host: { ...api.host, bank } })
})
afterEach(() => api.close())

const answer = `${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'contradicted')} flag any-two-models. ${EVIL}`
const attempt = [answer, '.', '3', 'f', 'met some.', '.', 'm', 'm', 's', 'a', 'a', '1', '1', '', 'q']

const RUNS: readonly (readonly [string, Typed])[] = [
  ['today', {}],
  ['show perplexity', {}],
  ['show perplexity --reveal', {}],
  ['ask perplexity', { input: answer }],
  ['due', {}],
  ['ask perplexity', { keys: attempt }],
  ['bank', {}],
  ['search perplexity', {}],
  ['search PWNED', {}],
  ['exercise --list', {}],
  ['exercise perplexity --seed 3', {}],
  ['exercise perplexity', { keys: ['7', '', '', 'q'] }],
  ['grade perplexity -', { input: answer }],
  ['interview', {}],
  [
    'interview two-questions',
    { keys: ['/hint', `/ask ${EVIL}how`, answer, '', 'more', '', '/stop', '1', 'q'] },
  ],
  ['debrief', {}],
  ['debrief --markdown', {}],
  [`juggle${EVIL}`, {}],
  [`show none${EVIL}`, {}],
]

const raw = (text: string) => text.match(CONTROLS) ?? []
// oxlint-disable-next-line no-control-regex -- The colours of the terminal's own ink.
const PAINT = /\u001b\[(?:0|1|31|33|34|35|36|90)m/g

describe.each<[string, NonNullable<Typed['look']>]>([
  ['without colours', {}],
  ['in colour', { colour: true }],
  ['in ASCII', { ascii: true }],
])('%s', (_, look) => {
  test('no verb lets a control of its content through', async () => {
    const texts: string[] = []
    for (const [line, typed] of RUNS) {
      const { out, err } = await script.run(line.split(' '), { ...typed, look })
      texts.push(out + err)
      expect([line, raw((out + err).replace(PAINT, ''))]).toEqual([line, []])
    }
    // Its remains show that it was there.
    expect(texts.filter(text => text.includes('PWNED')).length).toBeGreaterThan(12)
    expect(texts.join('')).not.toContain(look.colour ? '\u001b[32m' : '\u001b')
  })
})

test('what is odd about a file, or wrong with a bank, is printed without its controls', () => {
  let printed = ''
  const out = (text: string) => void (printed += text)
  const terminal = { out } as Terminal // Nothing else of it is used.
  sayImported(
    terminal,
    false,
    { from: EVIL, folder: 'drafts' },
    { drafts: [], kept: [], oddities: [{ at: 4, message: EVIL }] },
  )
  check(terminal, false, {
    questions: 1,
    issues: [{ file: EVIL, line: 3, message: EVIL }],
    thin: [{ file: EVIL, points: 5, sentences: 100 }],
  })
  expect([raw(printed), printed.match(/PWNED/g)?.length]).toEqual([[], 10])
})

test('JSON writes controls as numbers, and is the same to a program', async () => {
  const { out } = await script.run(['show', 'perplexity', '--json'])
  expect(raw(out)).toEqual([])
  expect(JSON.parse(out).summary.prompt.startsWith(EVIL)).toBe(true)
})
