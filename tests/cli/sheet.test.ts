/** The gap sheet in the terminal. */
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CORE, making } from '../fixtures/api.ts'
import { openCli } from '../fixtures/cli.ts'

let cli: Awaited<ReturnType<typeof openCli>>
beforeEach(async () => {
  cli = await openCli()
})
afterEach(() => cli.close())

const answered = () => cli.run('ask perplexity', { input: making([CORE[0]]) })

describe('viva sheet', () => {
  test('says what comes next before an answer, and writes no deck', async () => {
    const { code, out } = await cli.run('sheet')
    expect([code, out]).toEqual([0, expect.stringMatching(/^No answers yet\.\nHand in an answer/)])
    expect((await cli.run('sheet --anki gaps.apkg')).err).toContain('no point was lost')
    expect(cli.packages.size).toBe(0)
  })

  test('shows each lost point with its shape and a line, in 80 columns, in ASCII too', async () => {
    await answered()
    const { out } = await cli.run('sheet')
    expect(out).toMatch(/^The \d+ points you lost this week\.\n─{80}\n/)
    expect(out).toContain('\nFoundations\n  ○ ')
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([])
    expect((await cli.run('sheet --ascii')).out).toMatch(/^[\x20-\x7e\n]+$/)
  })

  test('writes Markdown, and JSON for a program', async () => {
    await answered()
    expect((await cli.run('sheet --markdown')).out).toMatch(/^# The \d+ points[^]+\n## Foundations\n\n- \*\*/)
    const { gaps, more } = JSON.parse((await cli.run('sheet --json')).out)
    expect([gaps.length > 3, more]).toEqual([true, 0])
  })

  test('writes a package for Anki, and says how many cards', async () => {
    await answered()
    const { out } = await cli.run('sheet --anki gaps.apkg')
    expect(out).toMatch(/^\d+ cards written to gaps\.apkg\.\n$/)
    const files = unzipSync(cli.packages.get('gaps.apkg')!)
    expect(strFromU8(files['collection.anki2']!.slice(0, 15))).toBe('SQLite format 3')
    expect(JSON.parse((await cli.run('sheet --anki gaps.apkg --json')).out)).toEqual({
      file: 'gaps.apkg',
      count: Number(/^\d+/.exec(out)![0]),
    })
  })
})
