/**
 * Mock interviews on the command line: sat by keys, left, continued and debriefed, and one step at a time for
 * programs.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { later } from '#domain'
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
const events = async () =>
  (await api.host.store.entriesAfter(0)).entries.flatMap(e => (e.kind === 'interview' ? [e.event] : []))
const kinds = async () => (await events()).map(e => e.kind)
/** Passes every prompt until the interview is over, and leaves the debrief. */
const PASSES = [...Array.from({ length: 12 }, () => '/pass'), 'q']
const allCore = making(CORE)
const ESCAPE = '\u001b'

describe('interview', () => {
  test('lists blueprints, then what is open and what is over', async () => {
    const bare = await viva('interview')
    expect(bare.code).toBe(0)
    expect(bare.out).toMatch(/^two-questions +20 min, {2}2 questions {2}Two questions\n {2}For tests/)
    await viva('interview two', { keys: ['/pause'] })
    api.goTo(later(daysLater(0), 60_000))
    await viva('interview two', { keys: ['/stop', 'q'] })
    const { out } = await viva('interview')
    expect(out).toMatch(/Still open.*\n {2}[0-9a-f]{8} {2}Mon 5 Jan/)
    expect(out).toMatch(/Over: viva debrief.*\n {2}[0-9a-f]{8}/)
    expect(JSON.parse((await viva('interview --json')).out)).toMatchObject({
      blueprints: [{ id: 'two-questions' }],
      interviews: [{ phase: 'closed' }, { phase: 'paused' }],
    })
  })

  test('is sat to its debrief: an empty line ends a turn, and nothing is marked before', async () => {
    const { code, out } = await viva('interview two-questions', { keys: ['', allCore, '', ...PASSES] })
    expect(code).toBe(0)
    const [sat = '', debriefed = ''] = out.split('Two questions, Mon 5 Jan')
    expect(sat).toContain('Two questions, 1 of 2: Perplexity')
    expect(sat).toContain('Two questions, 2 of 2: Adam')
    expect(sat).not.toMatch(/● |○ |of 13|%|verdict/i)
    expect(debriefed).toMatch(/ 1 {2}(yes|strong yes|no) .*of \d+/)
    expect(debriefed).toMatch(/ 2 {2}skipped .*Adam/)
    const [answered] = (await events()).filter(e => e.kind === 'said')
    expect(answered).toMatchObject({ answer: allCore })
    expect(await kinds()).toContain('closed')
  })

  test('shows no claim while it runs', async () => {
    const { out } = await viva('interview two-questions', { keys: [making(CORE.slice(1)), '.', '/pause'] })
    for (const { claim } of api.host.bank.questions.flatMap(q => q.points))
      expect(out).not.toContain(claim.slice(0, 40))
  })

  test('hints and facts come where they are asked for, and what was begun goes on', async () => {
    const { out } = await viva('interview two-questions', {
      keys: ['met lower-is-better.', '/hint', '/ask how large is the moon', 'And more.', '', '/pause'],
    })
    const question = api.host.bank.get(
      api.host.bank.questions.find(q => q.id === 'foundations/perplexity')!.id,
    )
    expect(out.replace(/\s+/g, ' ')).toContain(`Hint: ${question.hints[0]!.split(' ').slice(0, 3).join(' ')}`)
    expect(out.replace(/\s+/g, ' ')).toContain('I leave that to you')
    expect((await events()).find(e => e.kind === 'said')).toMatchObject({
      answer: 'met lower-is-better.\nAnd more.',
    })
  })

  test('an unknown command is named, and is no part of the answer', async () => {
    const { out } = await viva('interview two-questions', { keys: ['/hnt', '/ask', allCore, '.', '/pause'] })
    expect(out).toContain('There is no /hnt.')
    expect(out).toContain('There is no /ask without words')
    expect((await events()).find(e => e.kind === 'said')).toMatchObject({ answer: allCore })
  })

  test('goes on writing when an answer is refused', async () => {
    const { out } = await viva('interview two-questions', {
      keys: ['1 2 3 4 5', '.', allCore, '.', '/pause'],
    })
    expect(out).toContain('hardly any letters')
    expect((await events()).find(e => e.kind === 'said')).toMatchObject({ answer: `1 2 3 4 5\n${allCore}` })
  })

  test.each<[string, readonly (string | null | false)[], string | undefined]>([
    ['Ctrl-C', ['half an answer', false], 'half an answer'],
    ['Ctrl-D with nothing written', [null], undefined],
    ['/pause', ['half an answer', '/pause'], 'half an answer'],
  ])('%s pauses, keeps what was written, and --resume goes on at the same place', async (_, keys, kept) => {
    const left = await viva('interview two-questions', { keys })
    expect(left.code).toBe(0)
    expect(left.out).toContain('Paused at 0:00 of 20:00')
    expect(script.written.get('draft.md')).toBe(kept)
    const back = await viva('interview --resume', { keys: ['/stop', 'q'] })
    expect(back.out).toContain('What is perplexity')
    expect(await kinds()).toEqual(['opened', 'asked', 'paused', 'resumed', 'closed'])
  })

  test('goes on elsewhere: it says so, keeps the words, and shows where it stands', async () => {
    const opened = JSON.parse((await viva('interview two-questions --json')).out)
    // It is sent at every line, but is the same each time, so it happens once.
    const onLine = async () => {
      await api.api.interviews[':id'].steps.$post({
        param: { id: opened.id },
        json: { number: opened.number, does: { kind: 'pass' } },
      })
    }
    const { out } = await viva(`interview --resume ${opened.id.slice(0, 8)}`, {
      onLine,
      keys: [allCore, '.', '/pause'],
    })
    expect(out).toContain('continued elsewhere')
    expect(out).toContain('2 of 2: Adam')
    expect(script.written.get('draft.md')).toBe(allCore)
  })

  test('a program takes one step at a time', async () => {
    const step = async (input: string) => JSON.parse((await viva('interview --resume --json', { input })).out)
    const opened = JSON.parse((await viva('interview two-questions --json')).out)
    expect(opened).toMatchObject({
      phase: 'running',
      number: 2,
      awaiting: { question: 'foundations/perplexity' },
    })
    expect(await step('')).toMatchObject({ number: 2 })
    expect((await step('/hint')).turns.at(-1)).toMatchObject({ kind: 'hint' })
    expect((await step('/ask how large')).turns.at(-1)).toMatchObject({ kind: 'clarification' })
    expect((await step(`${allCore}\n`)).turns.at(-2)).toMatchObject({ who: 'candidate', text: allCore })
    expect(await step('/pause')).toMatchObject({ phase: 'paused' })
    expect(await step('/resume')).toMatchObject({ phase: 'running' })
    expect(await step('/stop')).toMatchObject({ phase: 'closed', because: 'stopped' })
  })

  test('from a pipe without --json it answers in plain text', async () => {
    const opened = await viva('interview two-questions')
    expect(opened.out).toMatch(/^Two questions, 1 of 2: Perplexity +0:00 of 20:00\n/)
    expect((await viva('interview --resume', { input: '/stop' })).out).toContain('You ended it early')
  })

  test('of one’s own is put together by options', async () => {
    const { code, out } = await viva('interview --sections foundations --minutes 20 --questions 2', {
      keys: ['/pause'],
    })
    expect(code).toBe(0)
    expect(out).toMatch(/Your own, 1 of 2: .* 0:00 of 20:00\n/)
    const opened = JSON.parse(
      (
        await viva(
          'interview --sections research,foundations --levels core --roles training,research --minutes 10 --questions 2 --json',
        )
      ).out,
    )
    expect(opened).toMatchObject({ phase: 'running', blueprint: { title: 'Your own', minutes: 10 } })
    expect((await events()).findLast(e => e.kind === 'opened')).toMatchObject({
      blueprint: {
        slots: [
          { minutes: 5, from: { sections: ['research'], levels: ['core'], roles: ['training', 'research'] } },
          { from: { sections: ['foundations'], levels: ['core'] } },
        ],
      },
    })
  })

  test.each([
    [
      'sections without a length',
      '--sections foundations',
      2,
      /needs --sections, --minutes and --questions, as in "viva interview --sections/,
    ],
    ['levels alone', '--levels core', 2, /needs --sections, --minutes and --questions/],
    [
      'a section that is none',
      '--sections foundations,sports --minutes 20 --questions 2',
      2,
      /--sections: .*foundations/,
    ],
    [
      'a level that is none',
      '--sections foundations --levels hard --minutes 20 --questions 2',
      2,
      /--levels: .*advanced/,
    ],
    ['minutes that are no number', '--sections foundations --minutes many --questions 2', 2, /--minutes: /],
    [
      'too many of both',
      '--sections foundations --minutes 500 --questions 13',
      2,
      /--minutes: .*120; --questions: .*12/,
    ],
    [
      'no time to answer',
      '--sections foundations --minutes 5 --questions 4',
      2,
      /less than two minutes for each/,
    ],
    [
      'a blueprint too',
      'two-questions --sections foundations --minutes 20 --questions 2',
      2,
      /no blueprint and no --resume/,
    ],
    [
      'an open one too',
      '--resume --sections foundations --minutes 20 --questions 2',
      2,
      /no blueprint and no --resume/,
    ],
    [
      'nothing that fits',
      '--sections research --minutes 20 --questions 2',
      1,
      /no question in the bank fits/,
    ],
  ])('of one’s own is refused with %s', async (_, options, code, says) => {
    const done = await viva(`interview ${options}`)
    expect(done).toMatchObject({ code, out: '', err: expect.stringMatching(says) })
    expect(await kinds()).toEqual([])
  })

  test.each([
    ['an unknown blueprint', 'interview none', 2, /no blueprint none; "viva interview" lists them/],
    ['nothing to go on with', 'interview --resume', 2, /no interview is open/],
    ['an unknown interview', 'interview --resume ffff', 2, /no interview ffff/],
    ['a debrief before there is one', 'debrief', 2, /no interview is over yet/],
  ])('%s', async (_, line, code, says) => {
    const done = await viva(line)
    expect(done.code).toBe(code)
    expect(done.err).toMatch(says)
  })

  test('a hint that is not there, and a debrief that is too early, are conflicts', async () => {
    const { id } = JSON.parse((await viva('interview two-questions --json')).out)
    for (let i = 0; i < 3; i += 1) await viva('interview --resume --json', { input: '/hint' })
    expect(await viva('interview --resume --json', { input: '/hint' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('no more hints'),
    })
    expect(await viva(`debrief ${id.slice(0, 8)}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('still running'),
    })
  })
})

describe('debrief', () => {
  const flagged = `${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'contradicted')} flag any-two-models. # <b>Loud</b>`
  beforeEach(async () => {
    await viva('interview two-questions', { keys: [flagged, '', ...PASSES] })
  })

  test('is one screen of 24 lines by 80, then a screen a question', async () => {
    const { out } = await viva('debrief', { keys: ['1', 'n', 'n', 'd', 'q'] })
    const [whole = '', ...rest] = out.split(/^.*q leave.*$/m)
    expect(whole.split('\n').length).toBeLessThanOrEqual(24)
    expect(whole).toContain('of two at yes or better')
    expect(rest[0]).toMatch(/⚑ red flag +“/)
    expect(rest[0]).toMatch(/● met +\d\/\d/)
    expect(rest[1]).toContain('2. Adam')
    expect(rest[2]).toContain('That was the last question.')
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })

  test('goes whole into a pipe, and in ASCII where that is wanted', async () => {
    expect((await viva('debrief')).out).toContain('1. Perplexity')
    expect((await viva('debrief --ascii')).out).toMatch(/^[ -~\n]*$/)
  })

  test('colours repeat what shapes and words say', async () => {
    const coloured = await viva('debrief', { look: { colour: true } })
    expect(coloured.out).toContain(`${ESCAPE}[31m`)
    expect(coloured.out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(
      (await viva('debrief')).out,
    )
  })

  test('writes Markdown in which the answer is quoted and harmless, and JSON', async () => {
    const { out } = await viva('debrief --markdown')
    expect(out).toMatch(/^# Two questions: /)
    expect(out).toMatch(/^> .*\\# \\<b\\>Loud|^> .*# \\<b\\>Loud/m)
    expect(out).not.toContain('<b>')
    const { id } = JSON.parse((await viva('debrief --json')).out)
    const response = await api.app.request(`/api/interviews/${id}/debrief.md`)
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="viva-two-questions-2026-01-05.md"',
    )
    expect(await response.text()).toBe(out)
  })
})
