/** One word for one thing, and one thing for one word: no two rooms export the same name. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const EXPORTED = /^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm
/** A function or a constant of a file's own. */
const DECLARED = /^(?:export )?(?:async )?(?:function\*?|const|let) (\w+)/gm
/** These rooms say what `wording` says, so a name of its is no name of theirs. */
const SPEAKERS = ['app', 'clients/cli', 'clients/mcp']
/** A page of a lab quotes the lab's own lines in its `code.ts`: they are declared elsewhere. */
const QUOTES = /labs\/[^/]+\/code\.ts$/
const FILES = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  file => !/\.test\.tsx?$/.test(file) && !QUOTES.test(file),
)

/** The room of a file: a folder of `src`, or one of the rooms that `bank`, `clients` and `training` hold. */
function roomOf(file: string): string {
  const [, room = '', part = ''] = file.split('/')
  if (room === 'clients') return part.includes('.') ? room : `${room}/${part}`
  return room === 'bank' && part === 'lint' ? 'bank/lint' : room
}

/** The names that a file declares and exports; a door only passes on names of its own room. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(EXPORTED)].map(([, name = '']) => name)
}

function shared(files: readonly (readonly [file: string, text: string])[]): readonly string[] {
  const rooms = new Map<string, Set<string>>()
  for (const [file, text] of files)
    for (const name of namesIn(text)) rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(file)))
  return [...rooms].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of].join(', ')}`)
}

/** Functions and constants of the rooms that speak, exported or not, under a name that `wording` exports. */
function saidTwice(files: readonly (readonly [file: string, text: string])[]): readonly string[] {
  const said = new Set(files.flatMap(([file, text]) => (roomOf(file) === 'wording' ? namesIn(text) : [])))
  return files
    .filter(([file]) => SPEAKERS.includes(roomOf(file)))
    .flatMap(([file, text]) => [...text.matchAll(DECLARED)].map(([, name = '']) => [file, name] as const))
    .flatMap(([file, name]) => (said.has(name) ? [`${name}: ${file}`] : []))
}

const SOURCE = FILES.map(file => [file, readFileSync(join(root, file), 'utf8')] as const)

describe('a name', () => {
  test('is exported by one room alone', () => {
    expect(shared(SOURCE)).toEqual([])
  })

  test('of the wording is no name of a file of app, terminal or MCP', () => {
    expect(saidTwice(SOURCE)).toEqual([])
  })

  test('is seen in every way that the source exports one', () => {
    const text =
      'export function a() {}\nexport async function b() {}\nexport function* c() {}\nexport const d = 1\nexport interface e {}\nexport type f = 1\n'
    expect(namesIn(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(
      shared([
        ['src/domain/a.ts', text],
        ['src/store/b.ts', 'export const a = 1\n'],
      ]),
    ).toEqual(['a: domain, store'])
  })
  test('of the wording is seen in a file that does not export it', () => {
    expect(
      saidTwice([
        ['src/wording/a.ts', 'export function clock() {}\nfunction own() {}\n'],
        ['src/app/b.ts', 'function clock() {}\nfunction own() {}\n  const clock = 1\n'],
        ['src/clients/mcp/c.ts', 'const clock = 1\n'],
        ['src/clients/web/d.ts', 'const clock = 1\n'],
      ]),
    ).toEqual(['clock: src/app/b.ts', 'clock: src/clients/mcp/c.ts'])
  })
})

describe('a comment', () => {
  /** The first word of a comment that asks in place of naming: the thing itself comes first. */
  const ASKS = /^\s*(?:\/\*\*|\/\/|\*) (?:What|Who)\b/gm

  test('begins with the thing that it is about', () => {
    const asking = SOURCE.flatMap(([file, text]) => (text.match(ASKS) ?? []).map(line => `${file}: ${line}`))
    expect(asking).toEqual([])
    expect('/** What is told of a span. */'.match(ASKS)).toHaveLength(1)
  })
})
