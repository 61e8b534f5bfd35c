/** Styles lie beside what they style, and no page depends on which other pages were opened before it. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '..')
const SHEETS = globSync('**/*.css', { cwd: web }).map(file => file.replaceAll('\\', '/'))
const textOf = (file: string) => readFileSync(join(web, file), 'utf8')

/** The selectors of a sheet, whatever their media. */
function selectorsOf(text: string): ReadonlySet<string> {
  const rules = text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)
  return new Set(
    [...rules]
      .map(([, head = '']) => head.trim())
      .filter(head => !head.startsWith('@'))
      .flatMap(head => head.split(/,(?![^(]*\))/).map(selector => selector.trim().replace(/\s+/g, ' '))),
  )
}

test('a selector has one owner: two sheets that style it would leave it to their order', () => {
  const owners = new Map<string, string[]>()
  for (const file of SHEETS.filter(each => !each.startsWith('styles/')))
    for (const selector of selectorsOf(textOf(file)))
      owners.set(selector, [...(owners.get(selector) ?? []), file])
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([])
})

test('a sheet of one page is imported by no other, and each is imported', () => {
  const modules = globSync('**/*.{ts,tsx}', { cwd: web }).map(file => file.replaceAll('\\', '/'))
  const imports = modules.flatMap(file =>
    [...textOf(file).matchAll(/^import '(.+\.css)'$/gm)].map(([, sheet = '']) => [
      file,
      join(file, '..', sheet).replaceAll('\\', '/'),
    ]),
  )
  const folderOf = (file = '') => /^pages\/[^/]+/.exec(file)?.[0]
  expect(imports.filter(([by, sheet]) => folderOf(sheet) && folderOf(sheet) !== folderOf(by))).toEqual([])
  const used = new Set(imports.map(([, sheet]) => sheet))
  expect(SHEETS.filter(file => !file.startsWith('styles/') && !used.has(file))).toEqual([])
})

test('a sheet is short enough to be read whole', () => {
  expect(SHEETS.filter(file => textOf(file).split('\n').length > 300)).toEqual([])
})
