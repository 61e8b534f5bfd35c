import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Signal } from '#api'
import { SignalWord } from './SignalWord.tsx'

const shown = (signal: Signal | null) => renderToStaticMarkup(<SignalWord signal={signal} />)

test.each<[Signal['word'], Signal['best'], string, string]>([
  ['no', 'no', '.o..', 'no'],
  ['no', 'strong-yes', '.o~~', 'no, open to strong yes'],
  ['strong-no', 'no', 'o~..', 'strong no, open to no'],
  ['strong-yes', 'strong-yes', '...o', 'strong yes'],
])('%s, at best %s, is %s on the scale of four, and “%s”', (word, best, scale, said) => {
  const html = shown({ word, best } as Signal) // The rest of a signal is not shown.
  const marks = [...html.matchAll(/<i( [^>]*)?>/g)].map(([, set = '']) =>
    set.includes('on') ? 'o' : set.includes('open') ? '~' : '.',
  )
  expect(marks.join('')).toBe(scale)
  expect(html.replaceAll(/<[^>]*>/g, '')).toBe(said)
})

test('too little asked is no word on the scale', () => {
  expect(shown(null)).toBe('<span class="signal quiet">too little asked</span>')
})
