/** The map is true: what ARCHITECTURE names exists, and each room stands in its table. */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AGAINST_COLUMNS, FLAG_COLUMNS, POINT_COLUMNS } from '../src/examiner/built-in/features.ts'
import packageJson from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')
const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const inCode = [...new Set([...map.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word))]
/** Bare file names, which the text uses once their folder is clear. */
const names = new Set(
  globSync('{src,tests,scripts}/**/*.{ts,tsx,mjs}', { cwd: root }).map(file => file.split('/').at(-1)),
)
/** The table of rooms. */
const table = map.slice(map.indexOf('| room |'), map.indexOf('`training/*.ts`'))
/** Placeholders for a reader to fill in, and a room whose name reads like a path. */
const TEMPLATE = /NAME|^bank\/lint$/

describe('ARCHITECTURE names no', () => {
  test('path that is not there', () => {
    const paths = inCode.filter(
      word => /^(src|tests|scripts|docs|bank|data|weights)\/[\w./-]+$/.test(word) && !TEMPLATE.test(word),
    )
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
  })

  test('file that is not there', () => {
    const files = inCode.filter(word => /^[\w-]+\.(ts|tsx|mjs)$/.test(word) && !TEMPLATE.test(word))
    expect(files.filter(file => !names.has(file) && !existsSync(join(root, file)))).toEqual([])
  })

  test('link that leads nowhere', () => {
    const links = [...map.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map(([, link = '']) => link)
    expect(links.filter(link => !existsSync(join(root, link)))).toEqual([])
  })

  test('script that is not registered', () => {
    const scripts = [...map.matchAll(/npm run x -- ([a-z]\w*)/g)].map(([, name = '']) => name)
    const registered = readFileSync(join(root, 'scripts/x.mjs'), 'utf8')
    expect(scripts.filter(name => !new RegExp(`^  ${name}:`, 'm').test(registered))).toEqual([])
  })

  test('feature of the examiner that is not there', () => {
    const known = new Set<string>([...POINT_COLUMNS, ...AGAINST_COLUMNS, ...FLAG_COLUMNS])
    const features = [...map.matchAll(/\b(?:said|whole|most|denied|around)\.(?!ts)\w+/g)].map(
      ([name]) => name,
    )
    expect(features.filter(name => !known.has(name))).toEqual([])
  })
})

test('each room and each door stands in the table of ARCHITECTURE', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  const rows = [...table.matchAll(/^\| `([\w/]+)` \|/gm)].map(([, room = '']) => room)
  expect(rooms.filter(({ name }) => !rows.some(row => row === name || row.startsWith(`${name}/`)))).toEqual(
    [],
  )
  expect(rows.filter(row => !existsSync(join(root, 'src', row)))).toEqual([])
})

test('each vendor stands in the table of ARCHITECTURE, or is a tool', () => {
  const shown = (vendor: string) => table.includes(vendor.split('/')[0] ?? vendor)
  const drivers = new Set(['env-paths', 'open', 'fflate', '@hono/node-server'])
  expect(Object.keys(packageJson.dependencies).filter(name => !shown(name) && !drivers.has(name))).toEqual([])
})
