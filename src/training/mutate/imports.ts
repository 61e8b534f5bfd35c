import { parseSync } from 'vite'

/** Which files run with a file: what it imports, and the scripts that it names to start them. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** A file by its path from the root, with its text. */
type SourceTexts = ReadonlyMap<string, string>

/** Types are erased, so what is imported as a type is not among them. Doors are those of package.json. */
export function importGraph(sources: SourceTexts, doors: Readonly<Record<string, string>>): ImportGraph {
  return new Map(
    [...sources].map(([file, source]) => {
      const found = namesIn(file, source).flatMap(name => resolved(name, file, doors))
      return [file, [...new Set(found)].filter(each => sources.has(each) && each !== file)]
    }),
  )
}

function namesIn(file: string, source: string): readonly string[] {
  const { module } = parseSync(file, source)
  const isLoaded = (entries: readonly { readonly isType: boolean }[]) =>
    entries.length === 0 || entries.some(entry => !entry.isType)
  const imports = module.staticImports
    .filter(({ entries }) => isLoaded(entries))
    .map(({ moduleRequest }) => moduleRequest.value)
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, moduleRequest }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
  )
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.slice(start + 1, end - 1),
  )
  const statements = [...module.staticImports, ...module.staticExports].filter(({ entries }) =>
    entries.some(entry => ('moduleRequest' in entry ? entry.moduleRequest !== null : true)),
  )
  const rest = statements.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    source,
  )
  // A worker or a process is started by the path of its script.
  const started = [...rest.matchAll(/['"`]([\w./-]+\.(?:ts|tsx|mjs))['"`]/g)].map(([, path = '']) => path)
  return [...imports, ...exports, ...later, ...started]
}

/** A path from the root, in each way that the name can be read. */
function resolved(name: string, file: string, doors: Readonly<Record<string, string>>): readonly string[] {
  if (name.startsWith('#')) {
    const [door, path] =
      Object.entries(doors).find(([door]) => door === name || fits(door, name)) ?? ([name, ''] as const)
    return [path.replace('*', name.slice(door.indexOf('*'))).replace(/^\.\//, '')]
  }
  return [joined(file.split('/').slice(0, -1), name), joined([], name)]
}

function fits(door: string, name: string): boolean {
  return door.endsWith('*') && name.startsWith(door.slice(0, -1))
}

function joined(folder: readonly string[], path: string): string {
  const steps = [...folder]
  for (const step of path.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}
