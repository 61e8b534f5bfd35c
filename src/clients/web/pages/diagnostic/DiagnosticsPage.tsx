import { useRef, useState } from 'react'
import type { DiagnosticsView } from '#api'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { DIAGNOSTIC_ABOUT, diagnosticTitle, localDay, stamp, weekDay } from '#wording'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { useApi } from '../../data/api-context.ts'
import { newId } from '../../data/api.ts'
import type { DiagnosticStartRequest } from '../../data/api.ts'
import type { Trouble } from '../../data/trouble.ts'
import { forgetLoaded, useLoad } from '../../data/use-load.ts'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { navigate } from '../../shell/router.ts'
import '../../components/queue.css'
import './diagnostic.css'

const KEY_LINE = [
  [['Enter'], 'begin, or go on'],
  [['j', 'k'], 'move'],
] as const

/** The diagnostics page: an explanation, the interview it prepares for, and diagnostics begun before. */
export function DiagnosticsPage() {
  const { value, trouble, again } = useLoad('diagnostics', api => api.diagnostics())
  return (
    <Frame title="Diagnostic" page="diagnostics" keyLine={KEY_LINE}>
      {value ? (
        <Offered offered={value} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}

function Offered({ offered }: { readonly offered: DiagnosticsView }) {
  const running = offered.runs.find(run => run.because === null)
  const [chosen, setChosen] = useState<string>(offered.aim ?? offered.blueprints[0]?.id ?? ALL)
  const { begin, busy, trouble } = useStart()
  const start = () => begin(chosen === ALL ? null : chosen)
  useKeys({ Enter: running ? () => navigate(`/diagnostic/${running.id}`) : start })
  return (
    <>
      <header className="day-head">
        <div>
          <h1 className="day-title">Diagnostic</h1>
          <p className="lead">{DIAGNOSTIC_ABOUT}</p>
          {running && (
            <p className="row start">
              <a className="btn btn-primary" href={`/diagnostic/${running.id}`}>
                Go on with question {running.done + 1} <kbd>Enter</kbd>
              </a>
              <span className="small quiet">
                {diagnosticTitle(running)}, begun {stamp(running.at)}
              </span>
            </p>
          )}
        </div>
      </header>
      <div className="today-grid">
        <form
          onSubmit={event => {
            event.preventDefault()
            start()
          }}
        >
          <RadioGroup value={chosen} onChange={setChosen} className="targets">
            <Label className="label">The interview that it is for</Label>
            {[...offered.blueprints, EVERYTHING].map(({ id, title, about }) => (
              <Radio key={id} value={id} className="choice target">
                <i className="choice-mark" aria-hidden="true" />
                <span>
                  {title}
                  <span className="small quiet"> {about}</span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
          <p className="row start">
            <button type="submit" className={running ? 'btn' : 'btn btn-primary'} disabled={busy}>
              {running ? 'Begin another' : 'Begin'} {!running && <kbd>Enter</kbd>}
            </button>
          </p>
          {trouble && (
            <Message title="The diagnostic did not start." alert>
              {trouble.detail} Nothing was stored.
            </Message>
          )}
        </form>
        <Earlier runs={offered.runs} />
      </div>
    </>
  )
}

const ALL = 'all'
const EVERYTHING = { id: ALL, title: 'All sections', about: 'No interview in particular.' } as const

function Earlier({ runs }: Pick<DiagnosticsView, 'runs'>) {
  return (
    <section aria-labelledby="earlier">
      <div className="group">
        <h2 id="earlier" className="label">
          So far
        </h2>
      </div>
      {runs.length === 0 ? (
        <p className="note quiet queue-none">
          None yet. Nothing is marked while it runs. At its end you see what was found in each answer, and
          what each question belongs to.
        </p>
      ) : (
        <ol className="queue sat" data-list>
          {runs.map(run => (
            <li key={run.id}>
              <a href={`/diagnostic/${run.id}`}>
                <span className="q-title">{diagnosticTitle(run)}</span>
                <span className="small quiet num">
                  {run.because === null ? `not over, ${run.done} done` : weekDay(localDay(run.at))}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** One id for each choice: sent again after a failure, it still starts one diagnostic. */
function useStart() {
  const api = useApi()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const meant = useRef<DiagnosticStartRequest>(undefined)
  const begin = async (blueprint: string | null) => {
    if (busy) return
    if (meant.current?.blueprint !== blueprint) meant.current = { id: newId(), blueprint }
    setBusy(true)
    const reply = await api.startDiagnostic(meant.current)
    setBusy(false)
    if (!reply.ok) return setTrouble(reply.trouble)
    forgetLoaded()
    navigate(`/diagnostic/${reply.value.row.id}`)
  }
  return { begin: (blueprint: string | null) => void begin(blueprint), busy, trouble }
}
