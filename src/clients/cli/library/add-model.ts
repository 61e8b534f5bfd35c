import type { ModelsView, NewModel } from '#api'
import { Fault } from '#domain'
import { trialCostText, trialSentences } from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'

const PROVIDERS = ['openai', 'anthropic', 'google', 'openai-compatible'] as const
/** Between two looks at a trial. */
const LOOK_MS = 200

/** Asks which model is meant, on this machine or hosted, adds it, and offers to try it as judge. */
export async function addModel(context: Context): Promise<number> {
  const { client, terminal } = context
  if (!terminal.interactive)
    throw new Fault('invalid', '“viva models add” asks questions, so it needs a terminal; see docs/models.md')
  const { servers } = await told(client.models.search.$post())
  const found = servers.flatMap(({ kind, baseUrl, models }) =>
    models.map(model => ({ kind, baseUrl, model })),
  )
  print(context, [
    ...(found.length === 0 ? ['No model server was found on this machine.'] : ['On this machine:']),
    ...found.map(({ kind, model }, i) => `${String(i + 1).padStart(3)}  ${model}  (${kind})`),
  ])
  const typed = found.length === 0 ? '' : await asked(context, 'A number, or Enter for a hosted model: ')
  const local = found[Number(typed) - 1]
  if (typed !== '' && !local) throw new Fault('invalid', `there is no number ${typed} in the list`)
  const json: NewModel = local
    ? { provider: 'openai-compatible', model: local.model, baseUrl: local.baseUrl }
    : await hosted(context)
  const view = await told(client.models.$post({ json }))
  const added = view.models.find(({ model, provider }) => model === json.model && provider === json.provider)
  if (!added) return EXIT.done
  print(context, [`${added.name} is in models.yaml beside your record.`])
  const cost = trialCostText(added)
  const now = await asked(
    context,
    `Try it on 40 labelled answers now${cost ? `, for ${cost}` : ', at no cost'}? [y/N] `,
  )
  if (/^y/i.test(now)) return tryJudge(context, added.name)
  print(context, [`“viva models try ${added.name}” tries it, “viva models use ${added.name}” lets it judge.`])
  return EXIT.done
}

async function hosted(context: Context): Promise<NewModel> {
  const provider = await asked(context, `Provider (${PROVIDERS.join(', ')}): `)
  const known = PROVIDERS.find(each => each === provider)
  if (!known) throw new Fault('invalid', `a provider is one of ${PROVIDERS.join(', ')}`)
  const baseUrl = known === 'openai-compatible' ? await asked(context, 'Address (https://…/v1): ') : ''
  const model = await asked(context, 'Model, as the provider calls it: ')
  const key = await asked(context, 'Key (it is shown as you type, and kept in models.yaml): ')
  const [input, output] = (await asked(context, 'Dollars for a million tokens read and written (0.25 2): '))
    .split(/[\s,/]+/)
    .map(Number)
  return {
    provider: known,
    model,
    ...(baseUrl && { baseUrl }),
    ...(key && { key }),
    ...(input !== undefined && output !== undefined && { price: { input, output } }),
  }
}

async function asked({ terminal }: Context, prompt: string): Promise<string> {
  const line = await terminal.line(prompt)
  if (line.kind !== 'line') throw new Fault('invalid', 'nothing was added')
  return line.text.trim()
}

/**
 * Tries a model as judge, tells how far it is, and says what came out. One of this machine that does well enough
 * judges from then on; to let answers go to a provider is a choice of its own.
 */
export async function tryJudge(context: Context, name: string): Promise<number> {
  const { client, terminal } = context
  const { models } = await told(client.models.$get())
  const adopt = models.find(each => each.name === name)?.here ?? false
  let view = await told(client.models[':name'].trial.$post({ param: { name }, json: { adopt } }))
  let shown = -1
  while (view.trying?.model === name && view.trying.stopped === null) {
    const { done, of } = view.trying
    if (terminal.interactive && done % 10 === 0 && done !== shown) terminal.err(`${done} of ${of} answers\n`)
    shown = done
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
    view = await told(client.models.$get())
  }
  if (view.trying) throw new Fault('unavailable', view.trying.stopped ?? 'the trial did not end')
  const trial = view.models.find(each => each.name === name)?.trial
  if (context.json) printJson(context, trial ?? null)
  else
    print(context, [
      ...(trial ? trialSentences(trial) : []),
      ...(trial?.standsAlone && !adopt ? [`“viva models use ${name}” lets it judge.`] : []),
      judgeLine(view),
    ])
  return trial?.standsAlone ? EXIT.done : EXIT.failed
}

/** Makes somebody the judge, and says so. */
export async function chooseJudge(context: Context, judge: string): Promise<void> {
  const view = await told(context.client.models.choice.$put({ json: { judge } }))
  if (context.json) printJson(context, view)
  else print(context, [judgeLine(view)])
}

export async function removeModel(context: Context, name: string): Promise<void> {
  const view = await told(context.client.models[':name'].$delete({ param: { name } }))
  if (context.json) printJson(context, view)
  else print(context, [`${name} is removed. ${judgeLine(view)}`])
}

function judgeLine({ judge, offline }: ModelsView): string {
  return `Judge: ${judge}${offline ? ', offline' : ''}`
}
