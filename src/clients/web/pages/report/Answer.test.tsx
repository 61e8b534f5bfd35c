import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { AttemptView } from '#api'
import { attempt } from '../../../../../tests/fixtures/entries.ts'
import { Answer } from './Answer.tsx'

const pageOf = (answer: string) =>
  // It reads nothing else of the view.
  renderToStaticMarkup(<Answer view={{ attempt: { ...attempt(), answer } } as AttemptView} />)

test('an answer with letters that are not what they look like has that said under it', () => {
  const { answer } = attempt()
  expect(pageOf(answer.replace('loss', 'l\u043ess'))).toContain(
    'The examiner read it as plain letters: “l\u043ess”.',
  )
  expect(pageOf(answer)).not.toContain('plain letters')
})
