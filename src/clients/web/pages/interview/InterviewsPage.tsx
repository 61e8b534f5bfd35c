import type { BlueprintReadiness } from '#api'
import { useRef, useState } from 'react'
import { useApi } from '../../data/api-context.ts'
import type { OpeningRequest } from '../../data/api.ts'
import { daysFrom, localDay, weekDay, countText } from '#wording'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { newId } from '../../data/api.ts'
import { navigate } from '../../shell/router.ts'
import { useSettings } from '../../shell/settings-context.ts'
import type { Trouble } from '../../data/trouble.ts'
import { forgetLoaded, useLoad } from '../../data/use-load.ts'
import { BlueprintRow } from './BlueprintRow.tsx'
import { nextStep } from './next-step.ts'
import type { NextStep, Offered } from './next-step.ts'
import { CustomForm } from './CustomForm.tsx'
import { InterviewList } from './InterviewList.tsx'
import './interviews.css'

const KEY_LINE = [
  [['Enter'], 'what comes next'],
  [['j', 'k'], 'move'],
] as const

/** Interviews to sit, any that is still running, and past ones. */
export function InterviewsPage() {
  const { value, trouble, again } = useLoad('interviews', api => api.interviews())
  const closed = value?.interviews.filter(each => each.phase === 'closed').length
  return (
    <Frame
      page="interviews"
      keyLine={KEY_LINE}
      state={closed !== undefined && `${countText(closed, 'interview')} sat`}
    >
      {value ? (
        <Choice offered={value} chances={value.readiness} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={6} />
      )}
    </Frame>
  )
}

function Choice({
  offered,
  chances,
}: {
  readonly offered: Offered
  readonly chances: readonly BlueprintReadiness[]
}) {
  const { settings } = useSettings()
  const { begin, busy, trouble } = useBegin()
  const today = localDay(new Date())
  const on = settings?.interview ?? null
  const next = nextStep(offered, today, on)
  useKeys({ Enter: actOf(next, begin) })
  return (
    <>
      <header className="day-head">
        <div>
          <h1 className="day-title">Mock interview</h1>
          <p className="lead">{next.says}</p>
          <p className="row start">
            <NextAct next={next} begin={begin} busy={busy} />
          </p>
          {trouble && (
            <Message title="The interview did not start." alert>
              {trouble.detail} Nothing was stored.
            </Message>
          )}
        </div>
        {on !== null && daysFrom(today, on) >= 0 ? (
          <p className="countdown">
            {daysFrom(today, on) > 0 && <b className="num">{daysFrom(today, on)} </b>}
            <span>
              {daysFrom(today, on) === 0
                ? 'The interview is today.'
                : `${daysFrom(today, on) === 1 ? 'day' : 'days'} to the interview, on ${weekDay(on)}.`}{' '}
              <a href="/settings#interview">Change</a>
            </span>
          </p>
        ) : (
          <p className="countdown">
            <span>
              No interview date. <a href="/settings#interview">Set one</a> and this page takes it into
              account.
            </span>
          </p>
        )}
      </header>
      <div className="today-grid">
        <div>
          {offered.blueprints.length > 0 && (
            <section aria-labelledby="blueprints">
              <div className="group">
                <h2 id="blueprints" className="label">
                  Blueprints
                </h2>
                <p className="small quiet">the clock starts with the first question</p>
              </div>
              <ol className="blueprints" data-list>
                {offered.blueprints.map(blueprint => (
                  <BlueprintRow
                    key={blueprint.id}
                    blueprint={blueprint}
                    readiness={chances.find(r => r.blueprint === blueprint.id)}
                    busy={busy}
                    begin={() => begin(blueprint.id)}
                  />
                ))}
              </ol>
            </section>
          )}
          <CustomForm busy={busy} begin={begin} />
        </div>
        <div>
          <InterviewList interviews={offered.interviews} />
          <Rules />
          <p className="note quiet rules">
            Not sure where to begin? <a href="/diagnostic">A diagnostic of fifteen minutes</a> asks ten to
            twelve short questions and maps where you stand.
          </p>
        </div>
      </div>
    </>
  )
}

/** One id for each choice: sent again after a failure, it still opens one interview. */
function useBegin() {
  const api = useApi()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const meant = useRef<{ readonly of: string; readonly id: OpeningRequest['id'] }>(undefined)
  const begin = async (blueprint: OpeningRequest['blueprint']) => {
    if (busy) return
    const of = JSON.stringify(blueprint)
    if (meant.current?.of !== of) meant.current = { of, id: newId() }
    setBusy(true)
    const reply = await api.openInterview({ id: meant.current.id, blueprint })
    setBusy(false)
    if (!reply.ok) return setTrouble(reply.trouble)
    forgetLoaded()
    navigate(`/interviews/${reply.value.id}`)
  }
  return { begin: (blueprint: OpeningRequest['blueprint']) => void begin(blueprint), busy, trouble }
}

function actOf(
  next: NextStep,
  begin: (blueprint: OpeningRequest['blueprint']) => void,
): (() => void) | undefined {
  switch (next.kind) {
    case 'resume':
      return () => navigate(`/interviews/${next.interview.id}`)
    case 'read':
      return () => navigate(`/interviews/${next.interview.id}/debrief`)
    case 'begin':
      return () => begin(next.blueprint.id)
    case 'rest':
      return () => navigate('/')
    case 'own':
      return () => document.getElementById('own')?.focus()
  }
}

function NextAct({
  next,
  begin,
  busy,
}: {
  readonly next: NextStep
  readonly begin: (blueprint: OpeningRequest['blueprint']) => void
  readonly busy: boolean
}) {
  const key = <kbd>Enter</kbd>
  switch (next.kind) {
    case 'resume':
      return (
        <a className="btn btn-primary" href={`/interviews/${next.interview.id}`}>
          Resume {next.interview.title} {key}
        </a>
      )
    case 'read':
      return (
        <>
          <a className="btn btn-primary" href={`/interviews/${next.interview.id}/debrief`}>
            Read the debrief {key}
          </a>
          <a href="/">What is due today</a>
        </>
      )
    case 'begin':
      return (
        <button
          type="button"
          className="btn btn-primary"
          disabled={busy}
          onClick={() => begin(next.blueprint.id)}
        >
          Begin {next.blueprint.title}, {next.blueprint.minutes} min {key}
        </button>
      )
    case 'rest':
      return (
        <a className="btn btn-primary" href="/">
          Go to Today {key}
        </a>
      )
    case 'own':
      return (
        <a className="btn btn-primary" href="#own">
          Choose the questions {key}
        </a>
      )
  }
}

function Rules() {
  return (
    <section aria-labelledby="rules" className="rules">
      <h2 id="rules" className="label">
        How it goes
      </h2>
      <p className="note quiet">
        You end each turn yourself; a silence ends nothing. The interviewer goes after what is missing first.
        It may ask whether you are sure, of what is right as well as what is wrong, or put a colleague’s view
        to you, and never says what holds. What you have to be led to counts half.
      </p>
      <p className="note quiet">
        Nothing is marked before the end. Leave whenever you need to: the clock stops, your words stay, and
        the debrief says so.
      </p>
      <p className="note quiet">
        You can speak instead of typing if your browser turns speech into text. Viva itself sends nothing
        away; some browsers send what you say to their maker, and you are asked first.
      </p>
    </section>
  )
}
