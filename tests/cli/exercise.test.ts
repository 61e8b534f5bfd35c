/** Calculations in the terminal: asked of a person until they leave, set and marked for a program. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pose, showAnswer } from '#exercises'
import { openApi } from '../fixtures/api.ts'
import { EXERCISE } from '../fixtures/table-judge.ts'
import { openScript } from '../fixtures/terminal.ts'
import type { Typed } from '../fixtures/terminal.ts'

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeEach(async () => {
  api = await openApi()
  script = await openScript(api)
})
afterEach(() => api.close())

const viva = (args: readonly string[], typed: Typed = {}) => script.run(['exercise', ...args], typed)
const posed = pose(EXERCISE, 3)
const tries = async () =>
  (await api.host.store.entriesAfter(0)).entries.filter(entry => entry.kind === 'exercise')

describe('a person', () => {
  test('is asked, sees the mistake, is asked again with other numbers, and leaves', async () => {
    const { code, out, left } = await viva(['perplexity', '--seed', '3'], {
      keys: ['much', String(posed.mistakes[0]!.value), '', ':q'],
    })
    expect([code, left]).toEqual([0, 0])
    expect(out).toContain('Size of the weights, on Perplexity.\nfoundations/perplexity/size-of-the-weights\n')
    expect(out).toContain('Answer, in GiB, within 2 %: “much” does not begin with a number.')
    expect(out).toContain('✕ Wrong. The answer is')
    expect(out).toContain('That is the size in 32 bits.\n\nHow it is worked out\n')
    expect(out.match(/A model has \d+ billion parameters of \d+ bits\./g)).toHaveLength(2)
    expect(new Set(out.match(/A model has \d+ billion parameters of \d+ bits\./g)).size).toBe(2)
    expect((await tries()).map(({ ruling }) => ruling)).toEqual(['mistake'])
  })

  test('does not see the answer before giving one, and may ask for it', async () => {
    const asked = await viva(['--seed', '3'], { keys: [':q'] })
    expect(asked.out).not.toContain(showAnswer(posed))
    expect(await tries()).toEqual([])
    const shown = await viva(['--seed', '3'], { keys: ['', 'q'] })
    expect(shown.out).toContain(`○ Shown. The answer is ${showAnswer(posed)} GiB.`)
    expect((await tries()).map(({ ruling, typed }) => [ruling, typed])).toEqual([['shown', null]])
  })

  test.each([[null], [false]] as const)('leaves at the end of the input (%s)', async key => {
    expect((await viva([], { keys: [key] })).code).toBe(0)
  })
})

describe('a program', () => {
  test('is given the calculation with its seed, and has an answer to it marked', async () => {
    const view = JSON.parse((await viva(['perplexity', '--seed', '3', '--json'])).out)
    expect(view).toMatchObject({ seed: 3, prompt: posed.prompt, unit: 'GiB', tolerance: 0.02 })
    expect(
      JSON.parse(
        (await viva(['perplexity', '--seed', '3', '--json', '--answer', `${posed.answer} GiB`])).out,
      ),
    ).toMatchObject({ ruling: 'right', because: null })
  })

  test('without a terminal it is printed, with the way to answer', async () => {
    const { out } = await viva(['size-of-the-weights', '--seed', '3'])
    expect(out).toContain('--seed 3 --answer')
    expect(
      (await viva(['size-of-the-weights', '--seed', '3', '--answer', String(posed.answer / 8)])).out,
    ).toContain('◐ A slip.')
  })

  test('lists what there is, and how it went', async () => {
    expect((await viva(['--list'])).out).toMatch(
      /^foundations\/perplexity\/size-of-the-weights +not tried\n$/,
    )
    await viva(['perplexity', '--seed', '3', '--answer', String(posed.answer)])
    expect(JSON.parse((await viva(['perplexity', '--list', '--json'])).out)).toMatchObject({
      exercises: [{ tries: 1, last: 'right' }],
    })
  })

  test.each<[string, readonly string[], RegExp]>([
    ['an exercise that is not there', ['adam'], /no exercise adam; "viva exercise --list"/],
    ['an answer without its seed', ['perplexity', '--answer', '5'], /needs --seed/],
    ['a seed that is none', ['perplexity', '--seed', 'x'], /seed/],
    [
      'an answer that cannot be read',
      ['perplexity', '--seed', '3', '--answer', 'much'],
      /does not begin with a number/,
    ],
  ])('%s is wrong usage', async (_, args, says) => {
    const { code, err } = await viva(args)
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })
})
