/** The terminal's face, in this process: every verb, every exit code, the whole of an attempt. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain'
import { CORE, making, openApi } from '../fixtures/api.ts'
import { daysLater } from '../fixtures/entries.ts'
import { openScript } from '../fixtures/terminal.ts'
import type { Typed } from '../fixtures/terminal.ts'

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeEach(async () => {
  api = await openApi()
  script = await openScript(api)
})
afterEach(() => api.close())

const viva = (line: string, typed: Typed = {}) =>
  script.run(
    line.split(' ').filter(word => word !== ''),
    typed,
  )
const attempts = async () => (await api.host.store.entriesAfter(0)).entries.filter(e => e.kind === 'attempt')
const ESCAPE = '\u001b'
const VERBS = [
  'today',
  'ask',
  'exercise',
  'interview',
  'debrief',
  'grade',
  'search',
  'show',
  'due',
  'bank',
  'import',
  'new',
  'export',
  'rebuild',
  'check',
  'models',
  'eval',
  'serve',
  'openapi',
  'mcp',
]

describe('help and usage', () => {
  test.each(VERBS)('%s has an example', async verb => {
    const { code, out } = await viva(`${verb} --help`)
    expect(code).toBe(0)
    expect(out).toMatch(/Example:\n {2}viva /)
  })

  test('tells the exit codes', async () => {
    expect((await viva('--help')).out).toContain('Exit codes:')
  })

  test.each([
    ['a verb that is none', 'juggle', /no verb juggle/],
    ['an option that is none', 'due --loudly', /unknown option/],
    ['a verb without what it needs', 'show', /missing required argument/],
    ['a grade of nothing', 'grade', /name a question, or give --batch/],
    ['a question that is not there', 'show no/such', /no question no\/such/],
    ['a word that may mean two', 'show foundations', /may mean foundations\/adam, foundations\/perplexity/],
    ['a file that is not there', 'grade perplexity none.txt', /cannot read none.txt/],
  ])('%s is wrong usage', async (_, line, says) => {
    const { code, err } = await viva(line)
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })
})

describe('today', () => {
  test('says what is new, the plan, and that there is too little to say of readiness, on 80 columns', async () => {
    const { code, out } = await viva('')
    expect(code).toBe(0)
    expect(out).toContain('Monday 5 January.')
    expect(out).toContain('Nothing is due and two are new: about 11 minutes.')
    expect(out).toMatch(/Foundations {5}not tried/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('says what is due, with what to mend', async () => {
    await viva('ask perplexity', { input: making(CORE.slice(1)) })
    api.goTo(daysLater(1))
    expect((await viva('due')).out).toMatch(
      /foundations\/perplexity +5 min {2}Perplexity\n {4}Nothing in the answer says this: Perplexity/,
    )
    expect(JSON.parse((await viva('due --json')).out).due).toHaveLength(1)
    expect(JSON.parse((await viva('--json')).out).day).toBe('2026-01-06')
  })
})

describe('ask', () => {
  const first = making(CORE.slice(1))

  test('takes an answer line by line, shows the report, and leaves', async () => {
    const { code, out, left } = await viva('ask perplexity', { keys: ['', first, '.', '', 'q'] })
    expect([code, left]).toEqual([0, 0])
    expect(out).toContain('What is perplexity, why do we use it, and what can it not tell you?')
    expect(out).toMatch(/a ○ missing {7}0\/3 {2}Perplexity is the exponential/)
    expect(out).toMatch(/b ● met {11}2\/2 {2}“met effective-branching-factor.”/)
    expect(out).toMatch(/Next {2}Tue 6 Jan +again: One core point did not hold./)
    expect((await attempts())[0]).toMatchObject({ answer: `\n${first}`, hints: 0, selfMark: null })
  })

  test('shows no claim before the answer is in', async () => {
    const { out } = await viva('ask perplexity', { keys: [':q'] })
    for (const point of api.host.bank.questions.flatMap(q => q.points))
      expect(out).not.toContain(point.claim.slice(0, 40))
    expect(await attempts()).toEqual([])
  })

  test('sells hints at their price and counts them', async () => {
    const { out } = await viva('ask perplexity', { keys: [':h', ':h', first, null, '3', 'q'] })
    expect(out).toMatch(/Hint 1, at best good: /)
    expect(out).toMatch(/Hint 2, at best hard: /)
    expect((await attempts())[0]).toMatchObject({ hints: 2, selfMark: 'yes' })
  })

  test('ends without a mark when the key is opened, and keeps what was written', async () => {
    const { out } = await viva('ask perplexity', { keys: ['half an answer', ':r'] })
    expect(out).toContain('Model answer, two minutes')
    expect(await attempts()).toEqual([])
    expect(script.written.get('draft.md')).toBe('half an answer')
  })

  test('keeps what was written on Ctrl-C', async () => {
    const { code } = await viva('ask perplexity', { keys: ['half an answer', false] })
    expect(code).toBe(0)
    expect(script.written.get('draft.md')).toBe('half an answer')
  })

  test('lets one go on writing when an answer is refused', async () => {
    const { out } = await viva('ask perplexity', { keys: ['1 2 3 4 5', '.', '', first, '.', '', 'q'] })
    expect(out).toContain('hardly any letters')
    expect((await attempts())[0]!.answer).toBe(`1 2 3 4 5\n${first}`)
  })

  test('asks the follow-up, examines it, and shows the worked answer', async () => {
    const { out } = await viva('ask perplexity', {
      keys: [first, '.', '', 'f', making(CORE.slice(0, 1)), '.', 'q'],
    })
    expect(out).toMatch(/YES.*\n/)
    expect(out).toContain('Worked answer')
    expect((await api.host.store.entriesAfter(0)).entries.map(e => e.kind)).toEqual(['attempt', 'reply'])
  })

  test('takes an appeal with the words chosen', async () => {
    await viva('ask perplexity', { keys: [first, '.', '', 'a', 'a', '1', '2', 'It is what I meant.', 'q'] })
    expect((await api.host.store.entriesAfter(0)).entries[1]).toMatchObject({
      kind: 'appeal',
      point: CORE[0],
      stance: 'did-say',
      reason: 'It is what I meant.',
      words: [{ text: 'met lower-is-better.' }],
    })
  })

  test('settles an open point, and sets a rating', async () => {
    await viva('ask perplexity', {
      keys: [`${first} ${making(CORE.slice(0, 1), 'unsure')}`, '.', '', 'u', 'a', '1', 'o', '4', 'q'],
    })
    expect((await api.host.store.entriesAfter(0)).entries.slice(1)).toMatchObject([
      { kind: 'settlement', point: CORE[0], ruling: 'met' },
      { kind: 'override', rating: 'easy' },
    ])
  })

  test('shows model answers in three lengths, and sources', async () => {
    const { out } = await viva('ask perplexity', { keys: [first, '.', '', 'm', 'm', 'm', 's', 'q'] })
    for (const length of ['30 seconds', 'two minutes', 'five minutes'])
      expect(out).toContain(`Model answer, ${length}`)
    expect(out).toContain('Sources')
  })

  test('goes on to the next question on Enter, and asks the same again on r', async () => {
    const { out } = await viva('ask perplexity', { keys: [first, '.', '', 'r', first, '.', '', '', ':q'] })
    expect(out).toContain('How do Adam and AdamW work?')
    expect(await attempts()).toHaveLength(2)
  })

  test('without an id begins with what is first today', async () => {
    expect((await viva('ask', { keys: [':q'] })).out).toContain('How do Adam and AdamW work?')
  })

  test('says so when there is nothing to ask', async () => {
    await api.api.settings.$put({ json: { ...DEFAULT_SETTINGS, newPerDay: 0 } })
    expect(await viva('ask', { keys: [] })).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is due'),
    })
  })

  test('reads a pipe to its end, and answers a program in JSON', async () => {
    const { code, out } = await viva('ask perplexity --json', { input: first })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      number: 1,
      attempt: { answer: first, report: { hiring: 'yes' } },
    })
    expect(await viva('ask perplexity', { input: '  ' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('The answer is empty'),
    })
  })
})

describe('grade', () => {
  test('examines a file or a pipe and keeps nothing; claims stay folded', async () => {
    const files = { 'a.txt': making(CORE) }
    const { code, out } = await viva('grade perplexity a.txt', { files })
    expect(code).toBe(0)
    expect(out).toContain('9 of 13, 69 %.')
    expect(out).toContain('--reveal')
    expect(out).not.toContain('exponential of the average')
    expect(out).not.toMatch(/bases match|floor above one|protocol matters/)
    expect((await viva('grade perplexity -', { input: making(CORE) })).out).toBe(out)
    expect(await attempts()).toEqual([])
  })

  test('writes a line of JSON for each line of a batch, in order, as the contract says', async () => {
    const lines = [
      { id: 'a', question: 'foundations/perplexity', answer: `${making(CORE)} flag any-two-models.` },
      { id: 'b', sheet: 2, answer: '' },
      { id: 'c', sheet: 2, answer: 7 },
      { id: 'd', sheet: 2, answer: `met lower-is-better. ${making(CORE.slice(0, 1), 'unsure')}` },
    ]
    const { code, out } = await viva('grade --batch b.jsonl --json', {
      files: { 'b.jsonl': lines.map(l => JSON.stringify(l)).join('\n') },
    })
    const results = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(0)
    expect(results.map(r => r.id)).toEqual(['a', 'b', 'c', 'd'])
    expect(Object.keys(results[0])).toEqual(['id', 'question', 'mark', 'verdict', 'points', 'redFlags', 'ms'])
    expect(results[0]).toMatchObject({
      question: 'foundations/perplexity',
      mark: { kind: 'given', share: 9 / 13 },
      verdict: 'no',
      redFlags: [{ flag: 'any-two-models', evidence: [{ text: 'flag any-two-models.' }] }],
    })
    expect(results[0].points[0]).toEqual({
      point: CORE[0],
      core: true,
      weight: 3,
      kind: 'met',
      confidence: 0.9,
      evidence: [{ start: 0, end: 29, text: 'met exponential-of-mean-loss.' }],
    })
    expect(results[1]).toMatchObject({
      mark: { kind: 'withheld', because: expect.stringContaining('empty') },
      verdict: null,
    })
    const refusedPoint = {
      point: CORE[0],
      core: true,
      weight: 3,
      kind: 'unjudged',
      confidence: 0,
      evidence: [],
    }
    expect([results[1].points[0], results[1].points.length]).toEqual([refusedPoint, 9])
    expect(results[2]).toMatchObject({
      mark: { kind: 'withheld', because: 'The answer is not text.' },
      verdict: null,
    })
    expect(results[3]).toMatchObject({ mark: { kind: 'open', low: 1 / 13, high: 4 / 13 } })
    expect(results.every(r => typeof r.ms === 'number')).toBe(true)
  })

  test('names a bad line, grades the others, and fails', async () => {
    const batch = [
      '{"id":"a","sheet":2,"answer":"met lower-is-better."}',
      'nonsense',
      '[]',
      '{"id":"d","question":"no/such","answer":"x"}',
      '{"id":"e","sheet":999,"answer":"x"}',
      '{"id":"f","answer":"x"}',
      '{"id":"g","sheet":2}',
      '{"sheet":2,"answer":"x"}',
      '',
      '{"id":"z","sheet":2,"answer":"met lower-is-better."}',
    ]
    const { code, out, err } = await viva('grade --batch - --json', { input: batch.join('\n') })
    const results = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(2)
    expect(results).toHaveLength(9)
    expect(results.filter(r => 'error' in r).map(r => r.line)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(results.at(-1)).toMatchObject({ id: 'z', mark: { kind: 'given' } })
    expect(err).toContain('-: line 2: not JSON')
    expect(err).toContain('line 4: no question "no/such"')
  })
})

describe('the other verbs', () => {
  test('search finds, and fails when nothing is found', async () => {
    expect(await viva('search branching factor')).toMatchObject({
      code: 0,
      out: expect.stringContaining('foundations/perplexity'),
    })
    expect(await viva('search xylophone --json')).toMatchObject({ code: 1, out: '{"hits":[]}\n' })
  })

  test('show folds the key until it is revealed, and says what that costs', async () => {
    expect((await viva('show perplexity')).out).toContain('The key is folded')
    expect((await viva('show perplexity --json')).out).not.toContain(CORE[0])
    expect((await viva('show perplexity --reveal')).out).toContain('Red flags')
    expect((await viva('show perplexity --reveal')).out).toContain('Red flags')
    expect((await api.host.store.entriesAfter(0)).total).toBe(1)
    expect(JSON.parse((await viva('show perplexity --json')).out).summary.standing).toBe('revealed')
  })

  test('bank lists without spoilers, and hands a program the whole', async () => {
    expect((await viva('bank')).out).toMatch(/^foundations\/adam +new +core/)
    expect(JSON.parse((await viva('bank --json')).out).questions[0].points[0]).toHaveProperty('claim')
  })

  test('export, import and rebuild carry the record over', async () => {
    await viva('ask perplexity', { input: making(CORE) })
    expect(await viva('export out.jsonl')).toMatchObject({ code: 0, out: '1 lines written to out.jsonl.\n' })
    expect((await viva('export')).out).toBe(script.written.get('out.jsonl'))
    await api.host.store.clear()
    expect(await viva('import out.jsonl')).toMatchObject({
      code: 0,
      out: '1 lines added; 0 were already there.\n',
    })
    expect(await viva('import out.jsonl --json')).toMatchObject({
      code: 0,
      out: '{"added":0,"alreadyThere":1}\n',
    })
    expect(await viva('rebuild')).toMatchObject({
      code: 0,
      out: '1 cards folded again from the record: the same, byte for byte.\n',
    })
    const damaged = await viva('import -', { input: script.written.get('out.jsonl')!.slice(0, 100) })
    expect(damaged).toMatchObject({ code: 2, err: expect.stringContaining('line 1: not JSON') })
  })

  test('openapi writes the description of the API, to a file or out', async () => {
    expect(await viva('openapi api.json')).toMatchObject({
      code: 0,
      out: 'The description of the API was written to api.json.\n',
    })
    expect(JSON.parse(script.written.get('api.json')!).openapi).toBe('3.1.1')
    expect((await viva('openapi')).out).toBe(script.written.get('api.json'))
  })

  test('check, eval, serve and mcp go to those who do them', async () => {
    expect(await viva('check')).toMatchObject({ code: 0, out: '2 questions read, 0 issues\n' })
    expect(await viva('check bad')).toMatchObject({
      code: 1,
      out: 'bank/bad.yaml:3 wrong\n2 questions read, 1 issue\n',
    })
    expect(JSON.parse((await viva('check bad --json')).out).issues).toHaveLength(1)
    expect((await viva('eval --json')).code).toBe(1)
    expect((await viva('serve')).out).toBe('served')
    expect((await viva('mcp')).out).toBe('spoke')
  })
})

describe('the look', () => {
  const first = `${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'contradicted')} flag any-two-models.`

  test('--ascii loses nothing and uses no other sign', async () => {
    const { out } = await viva('ask perplexity --ascii', { input: `${first} Naïve – “quoted” 😀.` })
    expect(out).toMatch(/a x contradicted {2}0\/3/)
    expect(out).toMatch(/^xxxxxx|NO {2}xxxxxx/m)
    expect(out).toMatch(/^! red flag/m)
    expect(out).toMatch(/^[ -~\n]*$/)
  })

  test('colours repeat what shapes and words say', async () => {
    const plain = await viva('grade perplexity -', { input: first })
    const coloured = await viva('grade perplexity -', { input: first, look: { colour: true } })
    expect(plain.out).not.toContain(ESCAPE)
    expect(coloured.out).toContain(`${ESCAPE}[31m`)
    expect(coloured.out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(plain.out)
    expect((await viva('grade perplexity - --no-colour', { input: first, look: { colour: true } })).out).toBe(
      plain.out,
    )
  })

  test('a report keeps to 80 columns', async () => {
    const { out } = await viva('ask perplexity', {
      keys: [`${first} ${'a long sentence that goes on '.repeat(30)}.`, '.', '', 'm', 's', 'o', '4', 'q'],
    })
    const typed = /^> /
    for (const line of out.split('\n').filter(l => !typed.test(l)))
      expect([...line].length).toBeLessThanOrEqual(80)
  })
})
