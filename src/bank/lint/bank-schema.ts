import { z } from 'zod'
import { QuestionFile } from '#domain'

/**
 * The text of `bank/schema.json`, from which an editor completes and checks the keys of a question's file.
 */
export function bankSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(QuestionFile, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`
}
