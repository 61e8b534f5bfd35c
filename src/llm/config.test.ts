import { describe, expect, test } from 'vitest'
import { ModelsFile, overlay, splitKeys } from './config.ts'

const local = { provider: 'openai-compatible', model: 'qwen3:8b', baseUrl: 'http://127.0.0.1:11434/v1' }
const hosted = { provider: 'openai', model: 'small', price: { input: 1, output: 4 }, keyFrom: 'SOME_KEY' }

describe('models.yaml', () => {
  test('may be empty: the judge is then the offline one', () => {
    expect(splitKeys(ModelsFile.parse({}), {})).toMatchObject({
      config: { judge: 'offline', models: [], route: [], budget: { dollars: 1, tokens: 5_000_000 } },
    })
  })

  test.each([
    ['a route to nowhere', { route: ['small'], models: {} }, 'route.0'],
    ['a judge that is no model', { judge: 'large', models: { local } }, 'judge'],
    ['a voice that is no model', { voice: 'large', models: { local } }, 'voice'],
    ['a route without models', { judge: 'routed' }, 'judge'],
    [
      'a local model without an address',
      { models: { a: { ...local, baseUrl: undefined } } },
      'models.a.baseUrl',
    ],
    [
      'an address with a password',
      { models: { a: { ...local, baseUrl: 'http://me:secret@host/v1' } } },
      'models.a.baseUrl',
    ],
    [
      'an address with a key in its query',
      { models: { a: { ...local, baseUrl: 'http://host/v1?key=secret' } } },
      'models.a.baseUrl',
    ],
    [
      'an address that is no web address',
      { models: { a: { ...local, baseUrl: 'file:///etc/passwd' } } },
      'models.a.baseUrl',
    ],
    [
      'a hosted model without its price',
      { models: { a: { ...hosted, price: undefined } } },
      'models.a.price',
    ],
    [
      'a key where the name of a variable belongs',
      { models: { a: { ...hosted, keyFrom: 'sk-secret' } } },
      'models.a.keyFrom',
    ],
    ['two keys', { models: { a: { ...hosted, key: 'secret' } } }, 'models.a.keyFrom'],
    ['a name with a blank', { models: { 'my model': local } }, 'models.my model'],
    ['an even larger number of votes', { models: { a: { ...local, votes: 10 } } }, 'models.a.votes'],
    [
      'a transcriber elsewhere without its price',
      { transcriber: { model: 'w', baseUrl: 'https://api.example.org/v1' } },
      'transcriber.pricePerMinute',
    ],
    ['a transcriber without an address', { transcriber: { model: 'w' } }, 'transcriber.baseUrl'],
    [
      'a transcriber with two keys',
      { transcriber: { model: 'w', baseUrl: 'http://127.0.0.1:1/v1', key: 'secret', keyFrom: 'A' } },
      'transcriber.keyFrom',
    ],
    ['an entry that is not known', { models: { a: { ...local, temperature: 2 } } }, 'models.a'],
  ])('is refused with %s', (_, file, path) => {
    const { error } = ModelsFile.safeParse(file)
    expect(error!.issues.map(issue => issue.path.join('.'))).toContain(path)
    expect(error!.issues.map(issue => issue.message).join()).not.toContain('secret')
  })

  test('asks a model once, for a minute, in a form of its own, unless it says otherwise', () => {
    expect(ModelsFile.parse({ models: { a: local } }).models['a']).toEqual({
      ...local,
      structured: 'schema',
      stream: false,
      votes: 1,
      timeoutSeconds: 60,
      outputTokens: 4000,
    })
  })

  test.each([
    ['votes', 1, 9, 0, 10],
    ['timeoutSeconds', 0.5, 600, 0, 601],
    ['outputTokens', 100, 64_000, 99, 64_001],
  ])('takes for %s %d to %d, and neither %d nor %d', (name, lowest, highest, ...beyond) => {
    const takes = (value: number) =>
      ModelsFile.safeParse({ models: { a: { ...local, [name]: value } } }).success
    expect([lowest, highest].map(takes)).toEqual([true, true])
    expect(beyond.map(takes)).toEqual([false, false])
  })

  test.each([
    ['sureFrom', 0, 1, -0.1, 1.1],
    ['route', Array(4).fill('a'), [], Array(5).fill('a'), ['A']],
    ['budget', { dollars: 0 }, { tokens: 0 }, { dollars: -1 }, { tokens: -1 }],
  ])('takes for its %s %j and %j, and neither %j nor %j', (name, first, second, ...beyond) => {
    const takes = (value: unknown) => ModelsFile.safeParse({ models: { a: local }, [name]: value }).success
    expect([first, second].map(takes)).toEqual([true, true])
    expect(beyond.map(takes)).toEqual([false, false])
  })

  test('is parted from its keys, which come from the file or the environment', () => {
    const file = ModelsFile.parse({
      models: { a: { ...local, key: 'secret-a' }, b: hosted, c: { ...hosted, keyFrom: 'NOT_SET' } },
      route: ['b', 'a'],
    })
    const { config, keys } = splitKeys(file, { SOME_KEY: 'secret-b' })
    expect([...keys]).toEqual([
      ['a', 'secret-a'],
      ['b', 'secret-b'],
    ])
    expect(config.route.map(spec => spec.name)).toEqual(['b', 'a'])
    expect(JSON.stringify(config)).not.toContain('secret')
  })

  test('is not needed: the environment can name a model and the judge', () => {
    const environment = {
      VIVA_JUDGE: 'environment',
      VIVA_MODEL: 'openai-compatible:qwen3:8b',
      VIVA_MODEL_URL: 'http://127.0.0.1:11434/v1',
      VIVA_MODEL_KEY: 'secret',
      VIVA_MODEL_PRICE: '0.1 0.4',
    }
    const { config, keys } = splitKeys(ModelsFile.parse(overlay({}, environment)), environment)
    expect(config).toMatchObject({
      judge: 'environment',
      models: [{ name: 'environment', model: 'qwen3:8b', price: { input: 0.1, output: 0.4 } }],
    })
    expect(keys.get('environment')).toBe('secret')
  })
})
