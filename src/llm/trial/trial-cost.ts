import { claimText } from '#domain'
import type { ModelSpec } from '../config.ts'
import { costOf, mostTokens } from '../spend-ledger.ts'
import type { TrialOn } from './run-trial.ts'

/** A token of English is about four characters long. */
const LETTERS_A_TOKEN = 4
/** The tokens that a model writes about one point, and besides. */
const TOKENS_A_POINT = 40
const TOKENS_BESIDES = 60

/** The cost of a trial in dollars, about and at most. */
export function trialCost(
  spec: ModelSpec,
  { answers, rubricOf }: Pick<TrialOn, 'answers' | 'rubricOf'>,
  prompt: { readonly system: string; readonly prompt: string },
): { readonly about: number; readonly most: number } {
  const calls = answers.map(({ question, answer }) => {
    const { prompt: asked, points, redFlags } = rubricOf(question)
    const texts = [
      prompt.system,
      prompt.prompt,
      asked,
      ...points.map(claimText),
      ...redFlags.map(({ claim }) => claim),
      answer,
      // Each clause has a number and quotation marks.
      answer.slice(0, answer.length / 5),
    ]
    const input = texts.join('').length / LETTERS_A_TOKEN
    return {
      about: costOf({ input, output: points.length * TOKENS_A_POINT + TOKENS_BESIDES }, spec).dollars,
      most: costOf(mostTokens(texts, spec.outputTokens), spec).dollars,
    }
  })
  return {
    about: calls.reduce((sum, call) => sum + call.about, 0),
    most: calls.reduce((sum, call) => sum + call.most, 0),
  }
}
