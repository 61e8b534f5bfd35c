/** `viva ask`: the whole of an attempt, by keys and from a pipe. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain'
import { CORE, making } from '../fixtures/api.ts'
import { openCli } from '../fixtures/cli.ts'

let cli: Awaited<ReturnType<typeof openCli>>
beforeEach(async () => {
  cli = await openCli()
})
afterEach(() => cli.close())

describe('ask', () => {
  const first = making(CORE.slice(1))

  test('takes an answer line by line, shows the report, and leaves', async () => {
    const { code, out, left } = await cli.run('ask perplexity', { keys: ['', first, '.', '', 'q'] })
    expect([code, left]).toEqual([0, 0])
    expect(out).toContain('What is perplexity, why do we use it, and what can it not tell you?')
    expect(out).toMatch(/a ○ missing {7}0\/3 {2}Perplexity is the exponential/)
    expect(out).toMatch(/b ● met {11}2\/2 {2}“met effective-branching-factor.”/)
    expect(out).toMatch(/Next {2}Tue 6 Jan +again: One core point did not hold./)
    expect((await cli.attempts())[0]).toMatchObject({ answer: `\n${first}`, hints: 0, selfMark: null })
  })

  test('shows no claim before the answer is in', async () => {
    const { out } = await cli.run('ask perplexity', { keys: [':q'] })
    for (const point of cli.api.host.bank.questions.flatMap(q => q.points))
      expect(out).not.toContain(point.claim.slice(0, 40))
    expect(await cli.attempts()).toEqual([])
  })

  test('sells hints at their price and counts them', async () => {
    const { out } = await cli.run('ask perplexity', { keys: [':h', ':h', first, null, '3', 'q'] })
    expect(out).toMatch(/Hint 1, at best good: /)
    expect(out).toMatch(/Hint 2, at best hard: /)
    expect((await cli.attempts())[0]).toMatchObject({ hints: 2, selfMark: 'yes' })
  })

  test('ends without a mark when the key is opened, and keeps what was written', async () => {
    const { out } = await cli.run('ask perplexity', { keys: ['half an answer', ':r'] })
    expect(out).toContain('Model answer, two minutes')
    expect(await cli.attempts()).toEqual([])
    expect(cli.written.get('draft.md')).toBe('half an answer')
  })

  test('keeps what was written on Ctrl-C', async () => {
    const { code } = await cli.run('ask perplexity', { keys: ['half an answer', false] })
    expect(code).toBe(0)
    expect(cli.written.get('draft.md')).toBe('half an answer')
  })

  test('lets one go on writing when an answer is refused', async () => {
    const { out } = await cli.run('ask perplexity', { keys: ['1 2 3 4 5', '.', '', first, '.', '', 'q'] })
    expect(out).toContain('hardly any letters')
    expect((await cli.attempts())[0]!.answer).toBe(`1 2 3 4 5\n${first}`)
  })

  test('asks the follow-up, examines it, and shows the worked answer', async () => {
    const { out } = await cli.run('ask perplexity', {
      keys: [first, '.', '', 'f', making(CORE.slice(0, 1)), '.', 'q'],
    })
    expect(out).toMatch(/YES.*\n/)
    expect(out).toContain('Worked answer')
    expect((await cli.api.host.store.entriesAfter(0)).entries.map(e => e.kind)).toEqual(['attempt', 'reply'])
  })

  test('takes an appeal with the words chosen', async () => {
    await cli.run('ask perplexity', {
      keys: [first, '.', '', 'a', 'a', '1', '2', 'It is what I meant.', 'q'],
    })
    expect((await cli.api.host.store.entriesAfter(0)).entries[1]).toMatchObject({
      kind: 'appeal',
      point: CORE[0],
      stance: 'did-say',
      reason: 'It is what I meant.',
      words: [{ text: `met ${CORE[2]}.` }],
    })
  })

  test('an appeal needs its reason, says what it adds, and is withdrawn by the same key', async () => {
    const none = await cli.run('ask perplexity', { keys: [first, '.', '', 'a', 'a', '1', '2', '', 'q'] })
    expect(none.out).toContain('none was filed')
    const { out } = await cli.run('ask perplexity', {
      keys: [first, '.', '', 'a', 'a', '1', '2', 'It is there.', 'a', 'a', '3', 'q'],
    })
    expect(out).toMatch(/\d of \d+, 3 by your appeal\./)
    expect(out).toContain('The appeal is withdrawn')
    const appeals = (await cli.api.host.store.entriesAfter(0)).entries.filter(e => e.kind === 'appeal')
    expect(appeals.map(e => e.stance)).toEqual(['did-say', 'withdrawn'])
    const written = await cli.run('export appeals appeals.jsonl')
    expect(written.out).toContain('0 answers written to appeals.jsonl')
  })

  test('offers to mend what is missing, and asks of open points first', async () => {
    const open = making(CORE.slice(1, 2), 'unsure')
    const { out } = await cli.run('ask perplexity', {
      keys: [
        `${making(CORE.slice(2))} ${open}`,
        '.',
        '',
        'd',
        making(CORE.slice(1, 2)),
        'Nothing much.',
        'd',
        making(CORE.slice(0, 1)),
        'q',
      ],
    })
    expect(out).toContain('d mend 2')
    expect(out).toContain('This makes the point. It counts as met by your reply.')
    expect(out).toContain('This does not say it yet. It can be said again.')
    expect(out).toContain('d mend 1')
    expect(out).toContain('This makes the point. Mended; the mark stays that of the answer.')
    const replies = (await cli.api.host.store.entriesAfter(0)).entries.filter(e => e.kind === 'reply')
    expect(replies.map(e => e.about)).toEqual([
      { kind: 'probe', point: CORE[1] },
      { kind: 'probe', point: CORE[0], mends: true },
      { kind: 'probe', point: CORE[0], mends: true },
    ])
  })

  test('a point of the last report is mended from a pipe or by name', async () => {
    expect(await cli.run('mend', { input: 'Some words.' })).toMatchObject({
      err: expect.stringContaining('there is no report yet'),
    })
    await cli.run('ask perplexity --json', { input: first })
    expect((await cli.run('mend perplexity z', { input: 'Some words.' })).err).toContain('choose from: a')
    const { code, out } = await cli.run('mend perplexity a', { input: making(CORE.slice(0, 1)) })
    expect([code, out]).toEqual([0, expect.stringContaining('Mended')])
    expect((await cli.run('mend', { input: 'Some words.' })).err).toContain('nothing to mend in this report')
  })

  test('settles an open point, and sets a rating', async () => {
    await cli.run('ask perplexity', {
      keys: [`${first} ${making(CORE.slice(0, 1), 'unsure')}`, '.', '', 'u', 'a', '1', 'o', '4', 'q'],
    })
    expect((await cli.api.host.store.entriesAfter(0)).entries.slice(1)).toMatchObject([
      { kind: 'settlement', point: CORE[0], ruling: 'met' },
      { kind: 'override', rating: 'easy' },
    ])
  })

  test('shows model answers in three lengths, and sources', async () => {
    const { out } = await cli.run('ask perplexity', { keys: [first, '.', '', 'm', 'm', 'm', 's', 'q'] })
    for (const length of ['30 seconds', 'two minutes', 'five minutes'])
      expect(out).toContain(`Model answer, ${length}`)
    expect(out).toContain('Sources')
  })

  test('goes on to the next question on Enter, and asks the same again on r', async () => {
    const { out } = await cli.run('ask perplexity', { keys: [first, '.', '', 'r', first, '.', '', '', ':q'] })
    expect(out).toContain('How do Adam and AdamW work?')
    expect(await cli.attempts()).toHaveLength(2)
  })

  test('without an id begins with what is first today', async () => {
    expect((await cli.run('ask', { keys: [':q'] })).out).toContain('How do Adam and AdamW work?')
  })

  test('says so when there is nothing to ask', async () => {
    await cli.api.api.settings.$put({ json: { ...DEFAULT_SETTINGS, newPerDay: 0 } })
    expect(await cli.run('ask', { keys: [] })).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is due'),
    })
  })

  test('reads a pipe to its end, and answers a program in JSON', async () => {
    const { code, out } = await cli.run('ask perplexity --json', { input: first })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      number: 1,
      attempt: { answer: first, report: { hiring: 'yes' } },
    })
    expect(await cli.run('ask perplexity', { input: '  ' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('The answer is empty'),
    })
  })
})
