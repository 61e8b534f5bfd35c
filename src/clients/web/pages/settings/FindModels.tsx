import { useState } from 'react'
import type { FoundServers } from '#api'
import { useApi } from '../../data/api-context.ts'
import { focusOn, modelRow } from './focus-on.ts'
import type { Models } from './use-models.ts'

/** Looks for model servers on this machine when asked, and adds what is chosen. */
export function FindModels({ view, change }: Models) {
  const api = useApi()
  const [found, setFound] = useState<FoundServers['servers']>()
  const [state, setState] = useState<string>()
  const find = async () => {
    setState('Looking …')
    const reply = await api.findServers()
    setFound(reply.ok ? reply.value.servers : undefined)
    setState(
      !reply.ok
        ? reply.trouble.detail
        : reply.value.servers.length === 0
          ? 'Nothing answers at the usual ports of Ollama, LM Studio, llama.cpp and vLLM. Start one, or see docs/models.md.'
          : undefined,
    )
  }
  const addAndTry = async (model: string, baseUrl: string) => {
    const name = await added(model, baseUrl)
    if (name === undefined) return
    await change(each => each.startTrial(name, true))
    focusOn(modelRow(name))
  }
  /** Adds a model, and gives its name among the learner's. */
  const added = async (model: string, baseUrl: string): Promise<string | undefined> => {
    let name: string | undefined
    await change(async each => {
      const reply = await each.addModel({ provider: 'openai-compatible', model, baseUrl })
      if (reply.ok) name = reply.value.models.find(one => one.here && one.model === model)?.name
      return reply
    })
    return name
  }
  const trying = view.trying?.stopped === null
  return (
    <div className="field">
      <span>On this machine</span>
      <div>
        <button type="button" className="btn" onClick={() => void find()}>
          Find models on this machine
        </button>
        <p className="small quiet">
          A model here costs nothing, and nothing leaves your machine. Viva looks only when you press this.
        </p>
        <p className="small" role="status">
          {state}
        </p>
        {found?.map(({ kind, baseUrl, models, transcribers }) => (
          <div key={baseUrl} className="found-server">
            <p>
              <b>{kind}</b> <span className="small quiet mono">{baseUrl}</span>
            </p>
            <ul className="models">
              {models.map(model => (
                <li key={model} className="row">
                  <span className="mono">{model}</span>
                  {view.models.some(one => one.here && one.model === model) ? (
                    <span className="small quiet">added</span>
                  ) : (
                    <>
                      <button
                        type="button"
                        className="btn"
                        disabled={trying}
                        onClick={() => void addAndTry(model, baseUrl)}
                      >
                        Try {model} as judge
                      </button>
                      <button
                        type="button"
                        className="link"
                        onClick={() =>
                          void added(model, baseUrl).then(
                            name => name !== undefined && focusOn(modelRow(name)),
                          )
                        }
                      >
                        Add without trying
                      </button>
                    </>
                  )}
                </li>
              ))}
              {transcribers.map(model => (
                <li key={model} className="row">
                  <span className="mono">{model}</span>
                  <button
                    type="button"
                    className="btn"
                    onClick={() => void change(each => each.setTranscriber({ baseUrl, model }))}
                  >
                    Use it for dictation
                  </button>
                </li>
              ))}
              {models.length + transcribers.length === 0 && (
                <li className="small">It has no model loaded yet.</li>
              )}
            </ul>
          </div>
        ))}
        {found && found.length > 0 && (
          <p className="small quiet">
            Trying asks it to judge 40 labelled answers. If it does well enough, it judges your answers from
            then on.
          </p>
        )}
      </div>
    </div>
  )
}
