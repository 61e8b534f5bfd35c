/** The command line in this process: its verbs, its exit codes, and its look. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, dayOf } from '#domain'
import { CORE, making } from '../fixtures/api.ts'
import { openCli } from '../fixtures/cli.ts'
import { daysLater } from '../fixtures/entries.ts'

let cli: Awaited<ReturnType<typeof openCli>>
beforeEach(async () => {
  cli = await openCli()
})
afterEach(() => cli.close())

const ESCAPE = '\u001b'
const VERBS = [
  'today',
  'ask',
  'exercise',
  'glossary',
  'interview',
  'debrief',
  'grade',
  'search',
  'show',
  'due',
  'sheet',
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
    const { code, out } = await cli.run(`${verb} --help`)
    expect(code).toBe(0)
    expect(out).toMatch(/Example:\n {2}viva /)
  })

  test('tells the exit codes', async () => {
    expect((await cli.run('--help')).out).toContain('Exit codes:')
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
    const { code, err } = await cli.run(line)
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })
})

describe('today', () => {
  test('says what is new, the plan, and that there is too little to say of readiness, on 80 columns', async () => {
    const { code, out } = await cli.run('')
    expect(code).toBe(0)
    expect(out).toContain('Monday 5 January.')
    expect(out).toContain('Nothing is due and two are new: about 19 minutes.')
    expect(out).toMatch(/Foundations {5}not tried/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('counts the days to the interview down to the day itself, and names the verb for glossary cards', async () => {
    const { api } = cli
    await api.api.settings.$put({
      json: { ...DEFAULT_SETTINGS, interview: dayOf(daysLater(2), 0), minutesPerDay: 60 },
    })
    const before = await cli.run('')
    expect(before.out).toContain('Monday 5 January. Two days to the interview.')
    expect(before.out).toMatch(/\n {2}viva glossary +5 min\n/)
    api.goTo(daysLater(2))
    expect((await cli.run('')).out).toContain('Wednesday 7 January. The interview is today.')
    api.goTo(daysLater(3))
    expect((await cli.run('')).out).toContain('Thursday 8 January.\n')
  })

  test('says what is due, with what to mend', async () => {
    await cli.run('ask perplexity', { input: making(CORE.slice(1)) })
    cli.api.goTo(daysLater(1))
    expect((await cli.run('due')).out).toMatch(
      /foundations\/perplexity +5 min {2}Perplexity\n {4}Not found in the answer: Perplexity/,
    )
    expect(JSON.parse((await cli.run('due --json')).out).due).toHaveLength(1)
    expect(JSON.parse((await cli.run('--json')).out).day).toBe('2026-01-06')
  })
})

describe('the other verbs', () => {
  test('search finds, and fails when nothing is found', async () => {
    expect(await cli.run('search branching factor')).toMatchObject({
      code: 0,
      out: expect.stringContaining('foundations/perplexity'),
    })
    const nothing = { code: 1, out: '{"hits":[],"readAs":null,"instead":[]}\n' }
    expect(await cli.run('search xylophone --json')).toMatchObject(nothing)
  })

  test('search says why it found a question, how it read a slip, and what else may be meant', async () => {
    expect((await cli.run('search branching factor')).out).toContain(
      'foundations/perplexity  concept: branching factor',
    )
    expect((await cli.run('search perplexty')).out).toContain('Read as “perplexity”.')
    expect((await cli.run('search purplexitee')).out).toContain('Did you mean Perplexity?')
  })

  test('show folds the key until it is revealed, and says what that costs', async () => {
    expect((await cli.run('show perplexity')).out).toContain('The key is folded')
    expect((await cli.run('show perplexity --json')).out).not.toContain(CORE[0])
    expect((await cli.run('show perplexity --reveal')).out).toContain('Red flags')
    expect((await cli.run('show perplexity --reveal')).out).toContain('Red flags')
    expect((await cli.api.host.store.entriesAfter(0)).total).toBe(1)
    expect(JSON.parse((await cli.run('show perplexity --json')).out).summary.standing).toBe('revealed')
  })

  test('bank lists without spoilers, and hands a program the whole', async () => {
    expect((await cli.run('bank')).out).toMatch(/^foundations\/adam +new +core/)
    expect(JSON.parse((await cli.run('bank --json')).out).questions[0].points[0]).toHaveProperty('claim')
  })

  test('export, import and rebuild carry the record over', async () => {
    await cli.run('ask perplexity', { input: making(CORE) })
    expect(await cli.run('export out.jsonl')).toMatchObject({
      code: 0,
      out: '1 lines written to out.jsonl.\n',
    })
    expect((await cli.run('export')).out).toBe(cli.written.get('out.jsonl'))
    await cli.api.host.store.clear()
    expect(await cli.run('import out.jsonl')).toMatchObject({
      code: 0,
      out: '1 lines added; 0 were already there.\n',
    })
    expect(await cli.run('import out.jsonl --json')).toMatchObject({
      code: 0,
      out: '{"added":0,"alreadyThere":1}\n',
    })
    expect(await cli.run('rebuild')).toMatchObject({
      code: 0,
      out: '1 cards folded again from the record: the same, byte for byte.\n',
    })
    const damaged = await cli.run('import -', { input: cli.written.get('out.jsonl')!.slice(0, 100) })
    expect(damaged).toMatchObject({ code: 2, err: expect.stringContaining('line 1: not JSON') })
  })

  test('openapi writes the description of the API, to a file or out', async () => {
    expect(await cli.run('openapi api.json')).toMatchObject({
      code: 0,
      out: 'The description of the API was written to api.json.\n',
    })
    expect(JSON.parse(cli.written.get('api.json')!).openapi).toBe('3.1.1')
    expect((await cli.run('openapi')).out).toBe(cli.written.get('api.json'))
  })

  test('check, eval, serve and mcp go to those who do them', async () => {
    expect(await cli.run('check')).toMatchObject({ code: 0, out: '2 questions read, 0 issues\n' })
    expect(await cli.run('check bad')).toMatchObject({
      code: 1,
      out: 'bank/bad.yaml:3 wrong\n2 questions read, 1 issue\n',
    })
    expect(JSON.parse((await cli.run('check bad --json')).out).issues).toHaveLength(1)
    expect((await cli.run('eval --json')).code).toBe(1)
    expect((await cli.run('serve')).out).toBe('served')
    expect((await cli.run('mcp')).out).toBe('spoke')
  })
})

describe('the look', () => {
  const first = `${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'contradicted')} flag any-two-models.`

  test('--ascii loses nothing and uses no other sign', async () => {
    const { out } = await cli.run('ask perplexity --ascii', { input: `${first} Naïve – “quoted” 😀.` })
    expect(out).toMatch(/a x contradicted {2}0\/3/)
    expect(out).toMatch(/^xxxxxx|NO {2}xxxxxx/m)
    expect(out).toMatch(/^! red flag/m)
    expect(out).toMatch(/^[ -~\n]*$/)
  })

  test('colours repeat what shapes and words say', async () => {
    const plain = await cli.run('grade perplexity -', { input: first })
    const coloured = await cli.run('grade perplexity -', { input: first, look: { colour: true } })
    expect(plain.out).not.toContain(ESCAPE)
    expect(coloured.out).toContain(`${ESCAPE}[31m`)
    expect(coloured.out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(plain.out)
    expect(
      (await cli.run('grade perplexity - --no-colour', { input: first, look: { colour: true } })).out,
    ).toBe(plain.out)
  })

  test('a report keeps to 80 columns', async () => {
    const { out } = await cli.run('ask perplexity', {
      keys: [`${first} ${'a long sentence that goes on '.repeat(30)}.`, '.', '', 'm', 's', 'o', '4', 'q'],
    })
    const typed = /^> /
    for (const line of out.split('\n').filter(l => !typed.test(l)))
      expect([...line].length).toBeLessThanOrEqual(80)
  })
})
