import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { ModelsView } from '#api'
import { trialCostText, trialSentences } from '#wording'
import { useApi } from '../../data/api-context.ts'
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
    <li>
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
            onClick={() => void change(each => each.startTrial(name))}
          >
            {trial ? 'Try it again' : trying ? 'Go on' : 'Try it on 40 labelled answers'}
          </button>
        )}
        <button type="button" className="link" onClick={() => void test()}>
          Test the connection
        </button>
        {key === 'known' && (
          <button type="button" className="link" onClick={() => void change(each => each.forgetKey(name))}>
            Remove the key
          </button>
        )}
        <button
          type="button"
          className="link"
          disabled={running}
          aria-label={`Remove ${name}`}
          onClick={() => void change(each => each.removeModel(name))}
        >
          Remove
        </button>
      </p>
      <p className="small quiet" role="status">
        {tested ?? (running ? '' : cost && `A trial costs ${cost}.`)}
      </p>
    </li>
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
