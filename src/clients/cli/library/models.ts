import type { ModelsView } from '#api'
import { kappaText, voiceText } from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import type { Verb } from '../practice-verbs.ts'
import { addModel, removeModel, tryJudge, chooseJudge } from './add-model.ts'

const KEY = { known: 'key known', missing: 'key missing', none: 'no key' } as const satisfies Record<
  ModelsView['models'][number]['key'],
  string
>

/** The work of `viva models ACT NAME`; undefined where there is no such act. */
export function modelsVerb(act: string | undefined, name: string | undefined): Verb | undefined {
  if (act === undefined) return listModels
  if (act === 'add') return addModel
  if (name === undefined) return undefined
  if (act === 'try') return context => tryJudge(context, name)
  if (act === 'use') return context => chooseJudge(context, name)
  if (act === 'remove') return context => removeModel(context, name)
  return undefined
}

/** Lists the judge in use and the configured models, one on a line. */
async function listModels(context: Context): Promise<void> {
  const view = await told(context.client.models.$get())
  if (context.json) return printJson(context, view)
  const { purse } = view
  print(context, [
    `Judge: ${view.judge}${view.offline ? ', offline' : ''}`,
    ...(view.models.length === 0
      ? ['No model is configured, and none is needed. “viva models add” adds one.']
      : []),
    ...view.models.map(model => modelLine(model, view)),
    ...(view.transcriber
      ? [`Dictation: ${view.transcriber.model}, ${KEY[view.transcriber.key]}. ${voiceText(view.transcriber)}`]
      : []),
    ...(purse
      ? [
          `Today (UTC): ${purse.spent.tokens} of ${purse.budget.tokens} tokens, ${purse.spent.dollars.toFixed(4)} of ${purse.budget.dollars} dollars. Prompt: judge ${purse.prompt}.`,
        ]
      : []),
  ])
}

function modelLine(
  { name, provider, model, used, key, trial }: ModelsView['models'][number],
  { voice }: ModelsView,
): string {
  const uses = [used && 'asked by the judge', name === voice && 'phrases the interviewer’s questions']
    .filter(Boolean)
    .join(', ')
  const tried = trial ? `kappa ${kappaText(trial.judge.pointKappa)} on ${trial.answers} answers` : 'not tried'
  const columns = [name.padEnd(16), provider.padEnd(18), model.padEnd(28), KEY[key].padEnd(12)]
  return `${columns.join(' ')}${uses || 'not in use'}, ${tried}`
}
