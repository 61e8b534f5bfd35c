import katex from 'katex'
import type { QuestionSource } from '#bank/read'
import type { Complaint } from './check-references.ts'
import { ownTexts } from '#bank'

const FORMULA = /\$\$([^$]+)\$\$|\$([^$]+)\$/g

/** Every formula that Viva shows must be one that KaTeX can set, without warnings. */
export function checkFormulas({ value: question }: QuestionSource): readonly Complaint[] {
  return ownTexts(question).flatMap(({ path, text }) => {
    const odd = (text.match(/\$/g) ?? []).length % 2 === 1
    return [
      ...(odd ? [{ path, message: 'an unpaired $' }] : []),
      ...[...text.matchAll(FORMULA)].flatMap(match => {
        const trouble = troubleWith(match[1] ?? match[2] ?? '')
        return trouble ? [{ path, message: `formula ${match[0]}: ${trouble}` }] : []
      }),
    ]
  })
}

function troubleWith(formula: string): string | undefined {
  try {
    katex.renderToString(formula, { throwOnError: true, strict: 'error' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
