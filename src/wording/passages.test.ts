import { expect, test } from 'vitest'
import { joinedPassages } from './passages.ts'

const text = 'One two, three four. Five\nsix'
const span = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
})

test.each<[string, string[], string[]]>([
  ['clauses of one sentence are one passage', ['One two,', 'three four.'], ['One two, three four.']],
  ['in any order', ['three four.', 'One two,'], ['One two, three four.']],
  ['spans apart stay apart', ['One two,', 'Five'], ['One two,', 'Five']],
  ['a line break separates passages', ['Five', 'six'], ['Five', 'six']],
  ['overlapping words are shown once', ['two, three', 'three four.'], ['two, three four.']],
])('%s', (_, words, passages) => {
  expect(joinedPassages(text, words.map(span)).map(each => each.text)).toEqual(passages)
})
