import { Suspense, lazy } from 'react'
import type { Today } from '#api'
import { longDay, countText } from '#wording'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { navigate, useAddress } from '../../shell/router.ts'
import { useLoad } from '../../data/use-load.ts'
import { Besides } from './Besides.tsx'
import { DoneToday, WeakList } from './DoneToday.tsx'
import { Plan } from './Plan.tsx'
import { QueueList } from './QueueList.tsx'
import { ReadinessTable } from './ReadinessTable.tsx'
import { SetUp } from './SetUp.tsx'
import { SheetLink } from './SheetLink.tsx'
import {
  countdownText,
  leadText,
  nextAct,
  nextDueText,
  overText,
  plannedOf,
  withinMinutes,
} from './today-text.ts'
import './today.css'

const SHORT = 15

/** Fetched only after a diagnostic: the first screen stays small. */
const WhereYouStood = lazy(async () => ({
  default: (await import('./WhereYouStood.tsx')).WhereYouStood,
}))

/** The day: work done, due, new and weak questions, the plan, and readiness. Enter begins the next one. */
export function TodayPage() {
  const { value: today, trouble, again } = useLoad('today', api => api.today())
  const keyLine = [
    [['Enter'], 'begin'],
    [['j', 'k'], 'move'],
    [['/'], 'search'],
  ] as const
  return (
    <Frame
      page="today"
      keyLine={keyLine}
      state={today && `Offline. ${countText(today.attempts, 'attempt')}, kept on this machine.`}
    >
      {today ? (
        <Day today={today} again={again} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={6} />
      )}
    </Frame>
  )
}

function Day({ today, again }: { readonly today: Today; readonly again: () => void }) {
  const short = useAddress().searchParams.has('short')
  const { planned, over, besides } = plannedOf(today)
  const queue = short ? withinMinutes(planned, SHORT) : planned
  const next = nextAct(today, queue)
  const empty = queue.due.length + queue.fresh.length === 0
  useKeys({ Enter: next && (() => navigate(next.href)) })

  return (
    <>
      <header className="day-head">
        <div>
          <h1 className="day-title">{longDay(today.day)}</h1>
          <p className="lead">{leadText(queue, today.attempts, today.diagnostic)}</p>
          <p className="row start">
            {next && (
              <a className="btn btn-primary" href={next.href}>
                {next.says} <kbd>Enter</kbd>
              </a>
            )}
            {short ? (
              <a href="/">All of today</a>
            ) : (
              today.minutes > SHORT && <a href="/?short">Only {SHORT} minutes</a>
            )}
            {(empty || today.attempts === 0) && <a href="/bank">Choose from the bank</a>}
          </p>
        </div>
        <Countdown today={today} />
      </header>
      <SetUp today={today} again={again} />
      <div className="today-grid">
        <div>
          <DoneToday today={today} />
          <QueueList id="due" name="Due" questions={queue.due} none={nextDueText(today)} />
          <QueueList id="new" name="New" questions={queue.fresh} none={undefined} />
          {!short && <Besides activities={besides} />}
          <WeakList weak={today.weak} />
          {today.attempts > 0 && <SheetLink />}
          {!short && over.length > 0 && (
            <details className="over">
              <summary className="small quiet">{overText(over, today)}</summary>
              <QueueList id="over" name="Can wait" questions={over} none={undefined} />
            </details>
          )}
        </div>
        <div>
          <Plan today={today} />
          {today.diagnostic ? (
            <Suspense>
              <WhereYouStood diagnostic={today.diagnostic} attempts={today.attempts} />
            </Suspense>
          ) : (
            <ReadinessTable readiness={today.readiness} />
          )}
        </div>
      </div>
    </>
  )
}

function Countdown({ today }: { readonly today: Today }) {
  const said = countdownText(today)
  if (said === undefined) {
    return (
      <p className="countdown">
        <span>
          No interview date. <a href="/settings#interview">Set one</a> and the plan fills the days until then.
        </span>
      </p>
    )
  }
  return (
    <p className="countdown">
      {today.daysToInterview !== null && today.daysToInterview > 0 && (
        <b className="num">{today.daysToInterview} </b>
      )}
      <span>
        {said} <a href="/settings#interview">Change</a>
        {today.daysToInterview !== null && today.daysToInterview > 0 && (
          <>
            {' '}
            or <a href="/interviews">sit a mock interview</a>
          </>
        )}
      </span>
    </p>
  )
}
