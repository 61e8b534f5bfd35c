/**
 * Measures the built-in judge on one half of the test sets, of which nothing is ever fitted.
 *
 *   npm run x -- eval open                     all parts
 *   npm run x -- eval open opposites frames    some parts, by their words in TEST_PARTS
 *   npm run x -- eval open --worst 20          and the worst errors of each kind, as JSON
 *
 * Choose between examiners on the open half. `eval sealed` is for the last look.
 */
import { parseArgs } from 'node:util'
import type { Bank } from '#bank'
import { Fault } from '#domain'
import { TEST_PARTS, measureTestSet, worstSlips } from '#training/measure'
import type { Slip, TestPart } from '#training/measure'
import { readTestSet } from '../src/platform/node/data/test-set-folder.ts'
import { openJudge } from '../src/platform/node/examiner/open-judge.ts'

const ALL = Object.keys(TEST_PARTS) as readonly TestPart[] // Object.keys forgets the names.

export async function evaluateTestSet(
  half: 'open' | 'sealed',
  words: readonly string[],
  bank: Bank,
): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { worst: { type: 'string' } },
      allowPositionals: true,
    })
    const stray = positionals.filter(word => !Object.hasOwn(TEST_PARTS, word))
    if (stray.length > 0) throw new Fault('invalid', `no part ${stray.join()}; there are ${ALL.join(', ')}`)
    const parts = positionals.length === 0 ? ALL : ALL.filter(part => positionals.includes(part))
    const worst = Number(values.worst ?? 0)
    if (!(worst >= 0)) throw new Fault('invalid', `--worst takes a number, not ${values.worst}`)
    await print(half, bank, parts, worst)
    return 0
  } catch (error) {
    if (!(error instanceof Fault || (error instanceof TypeError && 'code' in error))) throw error
    console.error(error.message)
    return 2
  }
}

async function print(
  half: 'open' | 'sealed',
  bank: Bank,
  parts: readonly TestPart[],
  worst: number,
): Promise<void> {
  const set = readTestSet(half, bank)
  const answers = set.standard.flatMap(file => file.answers).length
  console.log(`The ${half} half: ${answers} standard answers to ${set.standard.length} questions.\n`)
  const slips: Slip[] = []
  let startedMs = performance.now()
  for await (const part of measureTestSet(openJudge(bank.questions), bank, set, parts)) {
    console.log(`## ${part.heading}\n\n${part.text}\n`)
    // Times differ between machines, so they stay out of what is printed for the page.
    console.error(`${part.heading}: ${((performance.now() - startedMs) / 1000).toFixed(1)} s`)
    startedMs = performance.now()
    slips.push(...part.slips)
  }
  if (worst > 0) console.log(`## The worst errors\n\n${JSON.stringify(worstSlips(slips, worst), null, 2)}`)
}
