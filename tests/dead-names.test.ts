/** No name is given out in vain: what a file exports, another file imports. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
/** A page of a lab quotes the lab's own lines in its `code.ts`: they are declared elsewhere. */
const QUOTES = /clients\/web\/labs\/[^/]+\/code\.ts$/
const DECLARED = /^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm
const LISTED = /^export (?:type )?\{([^}]*)\}/gm
const TAKEN = /\b(?:import|export) (?:type )?(?:\w+, )?\{([^}]*)\} from '([^']+)'/g
/** A file that is loaded when it is needed is handed on, and its names are taken where it has come. */
const AWAITED = /\{([^{}]*)\} = await\b/g
/** All of a file at once, or of several: which of its names are used, the words around tell. */
const WHOLE = /\bimport\('([^']+)'\)|\* as \w+ from '([^']+)'|\bimport\.meta\.glob\b[^(]*\('([^']+)'/g

type Files = ReadonlyMap<string, string>

const readAll = (): Files =>
  new Map(
    globSync('{src,scripts,tests}/**/*.{ts,tsx,mjs}', { cwd: root }).map(file => [
      file,
      readFileSync(join(root, file), 'utf8'),
    ]),
  )
const doors = Object.entries(
  (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      imports: Record<string, string>
    }
  ).imports,
)

/** The file that is meant, where it is one of the project's. */
function fileOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier)
  const exact = doors.find(([name]) => name === specifier)
  if (exact) return join(exact[1])
  return specifier.startsWith('#labs/') ? join('src', `${specifier.slice(1)}/index.ts`) : undefined
}

/** The names of a list in braces, as the file that is listed from calls them, or as they are given out. */
function namesOf(list: string, side: 'from' | 'out'): readonly string[] {
  return list
    .split(',')
    .map(part => part.trim().replace(/^type /, ''))
    .filter(part => part !== '')
    .map(part => part.split(' as ').at(side === 'from' ? 0 : -1) ?? '')
}

function exportsOf(text: string): readonly string[] {
  return [
    ...[...text.matchAll(DECLARED)].map(([, name = '']) => name),
    ...[...text.matchAll(LISTED)].flatMap(([, list = '']) => namesOf(list, 'out')),
  ]
}

/** Every name that is taken from a file, as `file name`. */
function takenIn(files: Files): ReadonlySet<string> {
  const taken = new Set<string>()
  const awaited = new Set(
    [...files.values()].flatMap(text =>
      [...text.matchAll(AWAITED)].flatMap(([, list = '']) => list.split(',').map(part => part.trim())),
    ),
  )
  for (const [file, text] of files) {
    for (const [, list = '', specifier = ''] of text.matchAll(TAKEN))
      for (const name of namesOf(list, 'from')) taken.add(`${fileOf(file, specifier)} ${name}`)
    for (const [, dynamic, star, many] of text.matchAll(WHOLE)) {
      const one = fileOf(file, dynamic ?? star ?? '')
      const targets = many === undefined ? [one] : globSync(join(dirname(file), many), { cwd: root })
      for (const target of targets)
        for (const word of [...text.split(/\W+/), ...awaited]) taken.add(`${target} ${word}`)
    }
  }
  return taken
}

function deadIn(files: Files): readonly string[] {
  const taken = takenIn(files)
  return [...files]
    .filter(([file]) => !QUOTES.test(file))
    .flatMap(([file, text]) => exportsOf(text).map(name => `${file} ${name}`))
    .filter(name => !taken.has(name))
}

describe('a name that a file exports', () => {
  test('is imported by another file', () => {
    expect(deadIn(readAll())).toEqual([])
  })

  test('is dead where its own file alone, or nobody, uses it', () => {
    const files = new Map([
      ['src/domain/a.ts', 'export const a = 1\nexport type B = 1\nexport const c = 1\nexport const e = a\n'],
      ['src/domain/index.ts', "export { a, c as d } from './a.ts'\nexport type { B } from './a.ts'\n"],
      ['src/store/store.ts', "import { a } from '#domain'\nconst { d } = await import('#domain')\n"],
    ])
    expect(deadIn(files)).toEqual(['src/domain/a.ts e', 'src/domain/index.ts B'])
  })
})
