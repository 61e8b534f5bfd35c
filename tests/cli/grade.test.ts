/** `viva grade`: one answer or a batch, examined and not stored. */
import { QuestionId } from '#domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CORE, WEIGHT, making } from '../fixtures/api.ts'
import { openCli } from '../fixtures/cli.ts'

let cli: Awaited<ReturnType<typeof openCli>>
beforeEach(async () => {
  cli = await openCli()
})
afterEach(() => cli.close())

describe('grade', () => {
  test('examines a file or a pipe and keeps nothing; claims stay folded', async () => {
    const files = { 'a.txt': making(CORE) }
    const { code, out } = await cli.run('grade perplexity a.txt', { files })
    expect(code).toBe(0)
    expect(out).toContain(
      `${WEIGHT.core} of ${WEIGHT.marked}, ${Math.round((100 * WEIGHT.core) / WEIGHT.marked)} %`,
    )
    expect(out).toContain('--reveal')
    expect(out).not.toContain('exponential of the average')
    expect(out).not.toMatch(/bases match|floor above one|protocol matters/)
    expect((await cli.run('grade perplexity -', { input: making(CORE) })).out).toBe(out)
    expect(await cli.attempts()).toEqual([])
  })

  test('writes a line of JSON for each line of a batch, in order, as the contract says', async () => {
    const lines = [
      { id: 'a', question: 'foundations/perplexity', answer: `${making(CORE)} flag any-two-models.` },
      { id: 'b', sheet: 2, answer: '' },
      { id: 'c', sheet: 2, answer: 7 },
      { id: 'd', sheet: 2, answer: `met lower-is-better. ${making(CORE.slice(0, 1), 'unsure')}` },
    ]
    const lower = cli.api.host.bank
      .get(QuestionId.parse('foundations/perplexity'))
      .points.find(point => point.id === 'lower-is-better')!.weight
    const { code, out } = await cli.run('grade --batch b.jsonl --json', {
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
      mark: { kind: 'given', share: WEIGHT.core / WEIGHT.marked },
      verdict: 'no',
      redFlags: [{ flag: 'any-two-models', evidence: [{ text: 'flag any-two-models.' }] }],
    })
    expect(results[0].points[0]).toEqual({
      point: CORE[0],
      rank: 'core',
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
      rank: 'core',
      weight: 3,
      kind: 'unjudged',
      confidence: 0,
      evidence: [],
    }
    expect([results[1].points[0], results[1].points.length]).toEqual([refusedPoint, WEIGHT.points])
    expect(results[2]).toMatchObject({
      mark: { kind: 'withheld', because: 'The answer is not text.' },
      verdict: null,
    })
    expect(results[3]).toMatchObject({
      mark: { kind: 'open', low: lower / WEIGHT.marked, high: (lower + WEIGHT.first) / WEIGHT.marked },
    })
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
    const { code, out, err } = await cli.run('grade --batch - --json', { input: batch.join('\n') })
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
