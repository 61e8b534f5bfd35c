/** The command line as a process, over its own record, with the real examiner. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const home = mkdtempSync(join(tmpdir(), 'viva-cli-'))
afterAll(() => rmSync(home, { recursive: true }))

function viva(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/platform/node/viva.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 64e6,
    env: { ...process.env, VIVA_HOME: home, LANG: 'C.UTF-8' },
  })
  return { status, stdout, stderr }
}

const answer =
  'Perplexity is the exponential of the average negative log-likelihood per token. Lower is better. You can compare any two models with it.'

describe('viva, as a process', () => {
  test('practises from a pipe, keeps the answer, and finds it again', () => {
    const asked = viva(['ask', 'perplexity', '--json'], answer)
    expect(asked.stderr).toBe('')
    expect(asked.status).toBe(0)
    expect(JSON.parse(asked.stdout).attempt.answer).toBe(answer)
    expect(viva(['export']).stdout).toContain('"kind":"attempt"')
    expect(viva(['rebuild']).stdout).toContain('the same, byte for byte')
  })

  test('writes no colours into a pipe', () => {
    const { stdout } = viva(['grade', 'perplexity'], answer)
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toMatch(/^a [●○◐✕?]/m)
  })

  test('speaks ASCII where the locale does', () => {
    const { stdout } = spawnSync(process.execPath, ['src/platform/node/viva.ts', 'today'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, VIVA_HOME: home, LC_ALL: 'C' },
    })
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test('npm run --silent viva writes nothing but what was asked for', () => {
    const batch = join(home, 'batch.jsonl')
    writeFileSync(
      batch,
      `${JSON.stringify({ id: '1', sheet: 2, answer })}\n${JSON.stringify({ id: '2', question: 'foundations/perplexity', answer: '' })}\n`,
    )
    const { status, stdout } = spawnSync(
      'npm',
      ['run', '--silent', 'viva', '--', 'grade', '--batch', batch, '--json'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, VIVA_HOME: home } },
    )
    const results = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(status).toBe(0)
    expect(results.map(r => [r.id, r.question])).toEqual([
      ['1', 'foundations/perplexity'],
      ['2', 'foundations/perplexity'],
    ])
    for (const { start, end, text } of results[0].points.flatMap((p: { evidence: unknown[] }) => p.evidence))
      expect(answer.slice(start, end)).toBe(text)
    expect(results[1]).toMatchObject({ verdict: null, mark: { kind: 'withheld' } })
  })

  test('prints the whole bank', () => {
    const { questions } = JSON.parse(viva(['bank', '--json']).stdout)
    expect(questions.length).toBeGreaterThan(0)
    for (const { id, points } of questions) expect([id, points.length]).toEqual([id, expect.any(Number)])
  })

  test('ends quietly when the reader of its output closes the pipe', async () => {
    const child = spawn(process.execPath, ['src/platform/node/viva.ts', 'bank', '--json'], {
      cwd: root,
      env: { ...process.env, VIVA_HOME: home },
    })
    let complained = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complained += chunk.toString()
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise(resolve => {
      child.once('exit', resolve)
    })
    expect([code, complained]).toEqual([0, ''])
  })

  test.each<[readonly string[], number]>([
    [['nonsense'], 2],
    [['ask', 'no-such-question'], 2],
    [['grade', 'perplexity', '/no/such/file'], 2],
    [['search', 'xylophone'], 1],
    [['--help'], 0],
  ])('%j ends with %i', (args, status) => {
    expect(viva(args).status).toBe(status)
  })

  test('says that the record cannot be opened, and how', () => {
    const file = join(home, 'a-file')
    writeFileSync(file, '')
    const { status, stderr } = spawnSync(process.execPath, ['src/platform/node/viva.ts', 'due'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, VIVA_HOME: file },
    })
    expect(status).toBe(3)
    expect(stderr).toContain(file)
    expect(stderr).toContain('VIVA_HOME')
    expect(stderr).not.toContain('    at ')
  })
})
