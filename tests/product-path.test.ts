/** The product loads no trainer, no linter and no lab: what `npm start` and `viva` reach by their imports. */
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')
const doors: Readonly<Record<string, string>> = packageJson.imports
/** Types are erased, so what is imported as a type is not loaded. */
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s+)?'([^']+)'/gm
const LATER = /\bimport\('([^']+)'\)/g

function found(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name)
}

/** The project's files and the packages that are loaded with a file, and the modules that it loads later. */
function reach(entry: string, also: (name: string) => boolean = () => false) {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    const text = readFileSync(join(root, file), 'utf8')
    for (const name of [...found(STATIC, text), ...found(LATER, text).filter(also)]) {
      const door = doors[name]
      if (door) visit(relative('.', door))
      else if (name.startsWith('.')) visit(join(dirname(file), name))
      else packages.add(name)
    }
  }
  visit(entry)
  return { files: [...files], packages: [...packages] }
}

const NOT_LOADED = /^src\/(training|bank\/lint|llm|labs|clients\/web)\//

describe('loading', () => {
  test('the app on this machine loads no trainer, linter, language model, lab, page or parser', () => {
    const { files, packages } = reach('src/platform/node/open-services.ts')
    expect(files).toContain('src/app/app.ts')
    expect(files.filter(file => NOT_LOADED.test(file))).toEqual([])
    expect(
      packages.filter(name => /^(katex|mathjs|ai|@ai-sdk|vitest|typescript|yaml|csv-parse)/.test(name)),
    ).toEqual([])
  })

  test('the thread that fits a changed question loads a trainer, and still no linter', () => {
    const { files, packages } = reach('src/platform/node/examiner/fit-thread.ts')
    expect(files).toContain('src/training/fit/fit-bank.ts')
    expect(files.filter(file => /^src\/(bank\/lint|training\/measure|llm)\//.test(file))).toEqual([])
    expect(packages.filter(name => /^(katex|mathjs)/.test(name))).toEqual([])
  })

  test('the server loads nothing of labs, not even later', () => {
    const entries = ['src/platform/node/laptop.ts', 'src/platform/node/examiner/fit-thread.ts']
    const reached = entries.map(entry => reach(entry, () => true))
    const files = reached.flatMap(each => each.files)
    const packages = reached.flatMap(each => each.packages)
    expect(files).toEqual(expect.arrayContaining(['src/app/app.ts', 'src/training/fit/fit-bank.ts']))
    expect([...files, ...packages].filter(name => /^(src\/|#)labs\b/.test(name))).toEqual([])
  })

  test('the terminal loads no more of labs, even later, than the catalogue that its linter reads', () => {
    const { files, packages } = reach('src/platform/node/viva.ts', () => true)
    expect(files.filter(file => file.startsWith('src/labs/')).toSorted()).toEqual([
      'src/labs/index.ts',
      'src/labs/labs-of-language.ts',
      'src/labs/labs-of-models.ts',
      'src/labs/labs-of-use.ts',
    ])
    expect(packages.filter(name => name.startsWith('#labs'))).toEqual([])
  })

  test('an import that is not erased is seen', () => {
    const text =
      "import { a } from '#training/fit'\nimport './b.ts'\nexport { c } from 'katex'\nimport type { d } from '#llm'\n"
    expect(found(STATIC, text)).toEqual(['#training/fit', './b.ts', 'katex'])
    expect(found(LATER, "await import('#training/fit')")).toEqual(['#training/fit'])
  })
})
