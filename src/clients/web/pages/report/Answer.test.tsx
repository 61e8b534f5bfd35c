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
  expect(pageOf(answer.replace('loss', 'l\u043ess'))).toContain('“l\u043ess”. Type it anew to be sure.')
  expect(pageOf(answer)).not.toContain('Type it anew')
})
