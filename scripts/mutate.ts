/**
 * Breaks the code in small ways, one at a time, and says which the tests near it notice. Works on a copy.
 *
 *   npm run x -- mutate                      40 mutations drawn from all of `src` but the labs
 *   npm run x -- mutate --seed S --count N   the same ones again for the same seed and the same code
 *   npm run x -- mutate --only src/domain    of the files whose path begins so
 *   npm run x -- mutate --far                every test that reaches the code, and browser tests last
 */
import { globSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parseArgs } from 'node:util'
import { randomFrom } from '#domain'
import { RINGS, draw, importGraph, mutated, sitesIn, testsNear } from '#training/mutate'
import type { ImportGraph, Mutation, NearTests } from '#training/mutate'
import packageJson from '../package.json' with { type: 'json' }
import { testRunner } from './mutate-run.ts'
import type { Outcome } from './mutate-run.ts'

/**
 * The nearest so many tests are tried of each ring, unless all are wanted. Those across rooms mostly open the
 * bank, which takes seconds.
 */
const MOST = { beside: Infinity, room: 8, across: 10, far: 0 } as const
/** They read the code and run none of it. */
const READERS = /^tests\/(?:names|dead-names|product-path|walls)\.test\.ts$/
const LOW = 15

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    count: { type: 'string', default: '40' },
    only: { type: 'string', default: 'src/' },
    far: { type: 'boolean', default: false },
  },
})
setPriority(LOW)

const sources = new Map(
  globSync('{src,tests,scripts}/**/*.{ts,tsx,mjs}')
    .filter(file => !READERS.test(file))
    .map(file => [file, readFileSync(file, 'utf8')] as const),
)
const graph = withPage(importGraph(sources, packageJson.imports))
const IN_POOL = /^src\/(?!labs\/|clients\/web\/labs\/)(?!.*\.(?:test|d)\.tsx?$)/
const pool = [...sources].filter(([file]) => IN_POOL.test(file) && file.startsWith(values.only))
const sites = pool.flatMap(([file, source]) => sitesIn(file, source))
const mutations = draw(sites, Number(values.count), randomFrom(values.seed))
console.log(
  `${mutations.length} of ${sites.length} places in ${pool.length} files, --seed ${values.seed}${values.far ? ' --far' : ''}\n`,
)

const runner = testRunner()
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
process.once('exit', runner.close)

const results: { readonly mutation: Mutation; readonly end: End }[] = []
for (const mutation of mutations) {
  const end = await endOf(mutation)
  results.push({ mutation, end })
  console.log(line(mutation, end))
}
runner.close()

const killed = results.filter(({ end }) => end.killed)
const by = RINGS.flatMap(ring => {
  const count = killed.filter(({ end }) => end.killed && end.ring === ring).length
  return count > 0 ? [`${count} ${ring}`] : []
})
console.log(
  `\nSurvived:\n${results.flatMap(({ mutation, end }) => (end.killed ? [] : [said(mutation, end)])).join('\n')}`,
)
if (runner.broken().length > 0)
  console.log(`\nFail unchanged, and were left out: ${runner.broken().join(', ')}`)
console.log(
  `\n${killed.length} of ${results.length} killed (${((100 * killed.length) / results.length).toFixed(1)} %): ${by.join(', ')}; --seed ${values.seed}`,
)

type End =
  | { readonly killed: true; readonly ring: keyof NearTests; readonly by: string }
  | { readonly killed: false; readonly ran: readonly string[]; readonly reaching: number }

/** Goes from ring to ring until a test fails. */
async function endOf(mutation: Mutation): Promise<End> {
  const near = testsNear(mutation.file, graph)
  const rings = RINGS.filter(ring => ring !== 'far' || values.far)
  const original = sources.get(mutation.file) ?? ''
  const ran: string[] = []
  for (const ring of rings) {
    const tests = near[ring].slice(0, values.far ? Infinity : MOST[ring])
    if (tests.length === 0) continue
    const outcome = await runner.run(tests, mutation.file, mutated(original, mutation))
    if (outcome.kind !== 'passed') return { killed: true, ring, by: killer(outcome) }
    ran.push(...outcome.ran)
  }
  return { killed: false, ran, reaching: rings.flatMap(ring => near[ring]).length }
}

function killer(outcome: Exclude<Outcome, { kind: 'passed' }>): string {
  return outcome.kind === 'failed' ? `${outcome.file} “${outcome.failure}”` : outcome.kind
}

function line(mutation: Mutation, end: End): string {
  return end.killed
    ? `killed    ${change(mutation)}\n          by ${end.by}`
    : `SURVIVED  ${change(mutation)}`
}

function said(mutation: Mutation, { ran, reaching }: Extract<End, { killed: false }>): string {
  const tests =
    reaching === 0
      ? 'no test reaches it'
      : `${ran.length} of ${reaching} tests that reach it ran: ${ran.slice(0, 6).join(', ')}${ran.length > 6 ? ' …' : ''}`
  return `- ${change(mutation)}\n  ${tests}`
}

function change({ file, line, kind, before, after }: Mutation): string {
  return `${file}:${line} ${kind}  ${short(before)} → ${short(after)}`
}

function short(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ')
  return flat.length > 70 ? `${flat.slice(0, 40)} … ${flat.slice(-28)}` : flat
}

/** A browser test runs the page through its build, which no import tells. */
function withPage(imports: ImportGraph): ImportGraph {
  const builder = 'src/platform/node/build-page.ts'
  if (!values.far) return imports
  return new Map([...imports, [builder, [...(imports.get(builder) ?? []), 'src/clients/web/main.tsx']]])
}
