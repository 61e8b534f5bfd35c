import { expect, test } from 'vitest'
import { proseIn } from './prose.ts'

test.each<[string, readonly string[], readonly string[]]>([
  ['prose stays', ['The cache holds keys.', 'It grows.'], ['The cache holds keys.', 'It grows.']],
  [
    'bullets and bold marks go',
    ['- **Memory**: grows with length', '2) then it stops'],
    ['Memory: grows with length', 'then it stops'],
  ],
  ['a link is its words', ['See [the paper](https://a.org/b) for more.'], ['See the paper for more.']],
  [
    'a table is no prose',
    ['| step | cost |', '| --- | --- |', 'So it is cheap.'],
    ['', '', 'So it is cheap.'],
  ],
  [
    'nor is code between fences',
    ['```python', 'x = a @ b', '```', 'That is all.'],
    ['', '', '', 'That is all.'],
  ],
  ['nor a drawing or a heading', ['## Why', 'query ---> index ---> reader'], ['', '']],
  ['nor a bare address', ['https://example.org/a/b'], ['']],
])('%s', (_, sentences, prose) => {
  expect(proseIn(sentences)).toEqual(prose)
})
