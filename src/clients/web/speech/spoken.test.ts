import { expect, test } from 'vitest'
import { spoken } from './spoken.ts'

test.each([
  ['What does **grouped-query** attention `save`?', 'What does grouped-query attention save?'],
  ['Derive $\\frac{d}{dx} x^2$ for me.', 'Derive d over dx x squared for me.'],
  ['Why is $\\mathrm{PPL}=e^{H}$?', 'Why is PPL equals e to the H?'],
  [
    'Why divide by $\\sqrt{d_k}$ at all, in `snake_case`?',
    'Why divide by the root of d k at all, in snake_case?',
  ],
])('%s is said without its signs', (text, said) => {
  expect(spoken(text)).toBe(said)
})
