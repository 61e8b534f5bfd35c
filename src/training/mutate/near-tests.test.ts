import { describe, expect, test } from 'vitest'
import { importGraph } from './imports.ts'
import { testsNear } from './near-tests.ts'

const DOORS = { '#a': './src/a/index.ts', '#a/*': './src/a/*/door.ts' }
const graph = importGraph(
  new Map(
    Object.entries({
      'src/a/index.ts': "export { one } from './one.ts'\nexport type { Two } from './two.ts'",
      'src/a/one.ts': "import { deep } from './deep/deep.ts'\nimport type { Two } from './two.ts'",
      'src/a/two.ts': 'export type Two = 2',
      'src/a/deep/deep.ts': '',
      'src/a/deep/door.ts': "import './deep.ts'",
      'src/a/one.test.ts': "import { one } from './one.ts'",
      'src/a/deep/deep.test.ts': "import { deep } from './deep.ts'",
      'src/b/b.ts': "const later = () => import('#a')",
      'src/b/b.test.ts': "import { b } from './b.ts'",
      'src/b/door.test.ts': "import { deep } from '#a/deep'",
      'tests/start.test.ts': "spawn('src/b/b.ts')",
      'tests/deep.test.ts': "import { b } from '../src/b/b.ts'",
      'tests/e2e/page.test.ts': "import { b } from '../../src/b/b.ts'",
    }),
  ),
  DOORS,
)

describe('what runs with a file', () => {
  test.each<[string, readonly string[]]>([
    ['src/a/index.ts', ['src/a/one.ts']],
    ['src/a/one.ts', ['src/a/deep/deep.ts']],
    ['src/b/b.ts', ['src/a/index.ts']],
    ['src/b/door.test.ts', ['src/a/deep/door.ts']],
    ['tests/start.test.ts', ['src/b/b.ts']],
    ['tests/e2e/page.test.ts', ['src/b/b.ts']],
  ])('%s brings %j', (file, brings) => {
    expect(graph.get(file)).toEqual(brings)
  })
})

describe('the tests near a file', () => {
  test('are sorted by ring, and within it by name and by the steps between', () => {
    expect(testsNear('src/a/deep/deep.ts', graph)).toEqual({
      beside: ['src/a/deep/deep.test.ts'],
      room: ['src/a/one.test.ts'],
      across: ['tests/deep.test.ts', 'src/b/door.test.ts', 'src/b/b.test.ts', 'tests/start.test.ts'],
      far: ['tests/e2e/page.test.ts'],
    })
  })

  test('are none where only types are read', () => {
    expect(Object.values(testsNear('src/a/two.ts', graph)).flat()).toEqual([])
  })
})
