import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { ModelsView } from '#api'
import { trialCostText, trialSentences } from '#wording'
import { useApi } from '../../data/api-context.ts'
import { focusOn, modelRow } from './focus-on.ts'
import type { Models } from './use-models.ts'

const KEYS = { known: 'key found', missing: 'key missing', none: 'no key' } as const satisfies Record<
  Model['key'],
  string
>
type Model = ModelsView['models'][number]

/** The models that are set up, how each did when it was tried, and what can be done with it. */
export function ModelList({ view, change }: Models) {
  if (view.models.length === 0) return null
  return (
    <div className="field">
      <span>Models</span>
      <ul className="models">
        {view.models.map(model => (
          <ModelRow key={model.name} model={model} view={view} change={change} />
        ))}
      </ul>
    </div>
  )
}

function ModelRow({ model, view, change }: Models & { readonly model: Model }) {
  const api = useApi()
  const [tested, setTested] = useState<string>()
  const { name, trial, here, provider, key } = model
  const trying = view.trying?.model === name ? view.trying : undefined
  const running = trying?.stopped === null
  const busy = view.trying?.stopped === null
  const uses = [
    model.used && 'asked by the judge',
    name === view.voice && 'phrases what interviewers ask',
  ].filter(Boolean)
  const test = async () => {
    setTested('…')
    const reply = await api.testModel(name)
    setTested(reply.ok ? reply.value.line : reply.trouble.detail)
  }
  const cost = trialCostText(model)
  return (
    <li id={modelRow(name)} tabIndex={-1}>
      <p>
        <b>{name}</b> {name !== model.model && <span className="mono">{model.model} </span>}
        <span className="quiet">
          {[here ? 'this machine' : provider, KEYS[key], ...(uses.length > 0 ? uses : ['not in use'])].join(
            ', ',
          )}
        </span>
      </p>
      {trial && !running && (
        <ul className="small trial">
          {trialSentences(trial).map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {trying && <Trying trying={trying} stop={() => void change(each => each.stopTrial(name))} />}
      <p className="row">
        {!running && (
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => void change(each => each.startTrial(name, false))}
          >
            {trial ? 'Try it again' : trying ? 'Go on' : 'Try it on 40 labelled answers'}
          </button>
        )}
        <button type="button" className="link" onClick={() => void test()}>
          Test the connection
        </button>
        {!running && <Removals model={model} change={change} />}
      </p>
      <p className="small quiet" role="status">
        {tested ?? (running ? '' : cost && `A trial costs ${cost}.`)}
      </p>
    </li>
  )
}

/** The ways to take a model or its key out of the file again. */
function Removals({ model: { name, key }, change }: Pick<Models, 'change'> & { readonly model: Model }) {
  const hasKey = key === 'known'
  return (
    <>
      {hasKey && (
        <Confirmed
          says="Remove the key"
          asks="Really remove it? It cannot be shown again."
          act={() => void change(each => each.forgetKey(name)).then(() => focusOn(modelRow(name)))}
        />
      )}
      <Confirmed
        says={`Remove ${name}`}
        asks={hasKey ? 'Really remove it, and its key?' : 'Really remove it?'}
        act={() => void change(each => each.removeModel(name)).then(() => focusOn('judge'))}
      />
    </>
  )
}

interface ConfirmedProps {
  readonly says: string
  readonly asks: string
  act(): void
}

/** A removal, which is asked for once more: what is gone has to be typed again. */
function Confirmed({ says, asks, act }: ConfirmedProps) {
  const [asking, setAsking] = useState(false)
  const [kept, setKept] = useState(false)
  if (!asking)
    return (
      <button type="button" className="link" autoFocus={kept} onClick={() => setAsking(true)}>
        {says}
      </button>
    )
  return (
    <span className="row">
      {asks}
      <button
        type="button"
        className="btn"
        autoFocus
        onClick={() => {
          setKept(true)
          setAsking(false)
        }}
      >
        Keep it
      </button>
      <button type="button" className="link" onClick={act}>
        {says}
      </button>
    </span>
  )
}

interface TryingProps {
  readonly trying: NonNullable<ModelsView['trying']>
  stop(): void
}

function Trying({ trying: { model, done, of, stopped }, stop }: TryingProps) {
  if (stopped !== null)
    return (
      <p className="small" role="status">
        {done} of {of} answers judged. {stopped}
      </p>
    )
  return (
    <div className="row trying">
      <ProgressBar value={done} maxValue={of} aria-label={`Trying ${model}`} valueLabel={`${done} of ${of}`}>
        {({ percentage, valueText }) => (
          <>
            <span className="track">
              <span style={{ width: `${percentage}%` }} />
            </span>
            <span className="small num">{valueText} answers</span>
          </>
        )}
      </ProgressBar>
      <button type="button" className="btn" onClick={stop}>
        Stop
      </button>
    </div>
  )
}
