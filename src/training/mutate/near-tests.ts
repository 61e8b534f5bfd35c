import type { ImportGraph } from './imports.ts'

/** Tests that run a file, in the order in which they are tried. Far ones open a browser. */
export interface NearTests {
  readonly beside: readonly string[]
  readonly room: readonly string[]
  readonly across: readonly string[]
  readonly far: readonly string[]
}

export const RINGS = ['beside', 'room', 'across', 'far'] as const satisfies readonly (keyof NearTests)[]

const IS_TEST = /\.test\.tsx?$/

/**
 * The tests that reach a file by what they import: those in its folder or that import it by name, those of its
 * room, and all others. First in a ring are those whose path has its words, then those with the fewest steps.
 */
export function testsNear(file: string, graph: ImportGraph): NearTests {
  const tests = [...stepsTo(file, graph)]
    .filter(([each]) => IS_TEST.test(each))
    .toSorted(([a], [b]) => shared(file, b) - shared(file, a))
  const ringOf = (test: string, steps: number): keyof NearTests => {
    if (test.startsWith('tests/e2e/')) return 'far'
    if (!test.startsWith('src/')) return 'across'
    if (steps <= 1 || folderOf(test) === folderOf(file)) return 'beside'
    return roomOf(test) === roomOf(file) ? 'room' : 'across'
  }
  const ring = (name: keyof NearTests) =>
    tests.filter(([test, steps]) => ringOf(test, steps) === name).map(([test]) => test)
  return { beside: ring('beside'), room: ring('room'), across: ring('across'), far: ring('far') }
}

/** Each file that reaches this one, with the number of imports between, the nearest first. */
function stepsTo(file: string, graph: ImportGraph): ReadonlyMap<string, number> {
  const importers = new Map<string, string[]>()
  for (const [from, imports] of graph)
    for (const to of imports) importers.set(to, [...(importers.get(to) ?? []), from])
  const steps = new Map([[file, 0]])
  // A map visits what is added to it while it is walked.
  for (const [each, count] of steps)
    for (const from of importers.get(each) ?? []) if (!steps.has(from)) steps.set(from, count + 1)
  return steps
}

/** How many words of a file's path stand in the path of a test. */
function shared(file: string, test: string): number {
  const [, ...words] = file.replace(/\.tsx?$/, '').split(/[/-]/)
  return words.filter(word => word.length > 2 && test.includes(word)).length
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'))
}

/** A folder of `src`, or one of the rooms that `bank`, `clients` and `training` hold. */
function roomOf(file: string): string {
  const inner = /^src\/(?:bank\/lint|clients\/\w+|training\/\w+)(?=\/)/.exec(file)
  return inner?.[0] ?? file.split('/').slice(0, 2).join('/')
}
