import { useEffect, useRef, useState } from 'react'
import type { Today } from '#api'
import { SETTINGS_LIMITS } from '#domain'
import { aimText } from '#wording'
import { AimField } from '../../components/AimField.tsx'
import { AmountField } from '../../components/AmountField.tsx'
import { DateField } from '../../components/DateField.tsx'
import { useSettings } from '../../shell/settings-context.ts'
import { DiagnosticLink } from './DiagnosticLink.tsx'

interface SetUpProps {
  readonly today: Today
  /** Plans again. */
  readonly again: () => void
}

/** Which interview, on which day, how many minutes a day: asked once in a row, changed there later. */
export function SetUp({ today, again }: SetUpProps) {
  const asked = today.settings.aim !== undefined
  const [open, setOpen] = useState(false)
  // Whoever closed the form goes on from the button that opens it again.
  const [closed, setClosed] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const isLine = asked && !open
  useEffect(() => {
    if (isLine && closed) opener.current?.focus()
  }, [isLine, closed])
  if (isLine) {
    return (
      <p className="set-up-line">
        <span className="num">{aimText(today)}.</span>{' '}
        <button ref={opener} type="button" className="link" onClick={() => setOpen(true)}>
          Change
        </button>{' '}
        <DiagnosticLink />
      </p>
    )
  }
  const leave = () => {
    setClosed(true)
    setOpen(false)
  }
  return <SetUpForm today={today} again={again} leave={leave} />
}

function SetUpForm({ today, again, leave }: SetUpProps & { readonly leave: () => void }) {
  const { change, trouble } = useSettings()
  const { settings, blueprints } = today
  const [wanted, setWanted] = useState({
    aim: settings.aim ?? null,
    interview: settings.interview,
    minutesPerDay: settings.minutesPerDay,
  })
  const isPast = wanted.interview !== null && wanted.interview < today.day
  const store = async (part: Parameters<typeof change>[0]) => {
    if (!(await change(part))) return
    leave()
    again()
  }
  return (
    <section className="set-up" aria-labelledby="set-up">
      <h2 id="set-up" className="label">
        What are you preparing for?
      </h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (!isPast) void store(wanted)
        }}
      >
        <AimField
          aim={wanted.aim}
          blueprints={blueprints}
          change={aim => setWanted(before => ({ ...before, aim }))}
        />
        <DateField
          day={wanted.interview}
          change={interview => setWanted(before => ({ ...before, interview }))}
        />
        <AmountField
          label="Minutes a day"
          value={wanted.minutesPerDay}
          {...SETTINGS_LIMITS.minutesPerDay}
          change={minutesPerDay => setWanted(before => ({ ...before, minutesPerDay }))}
        />
        <p className="row">
          <button type="submit" className="btn">
            Make the plan
          </button>
          {settings.aim === undefined ? (
            <button type="button" className="link" onClick={() => void store({ aim: null })}>
              Skip
            </button>
          ) : (
            <button type="button" className="link" onClick={leave}>
              Cancel
            </button>
          )}
        </p>
      </form>
      {isPast && (
        <p className="note" role="alert">
          That day is past. Choose another, or clear it.
        </p>
      )}
      {trouble !== undefined && (
        <p className="note" role="alert">
          {trouble}
        </p>
      )}
      {settings.aim === undefined && (
        <p className="small quiet">
          It can be changed here and in <a href="/settings">Settings</a>. <DiagnosticLink />
        </p>
      )}
    </section>
  )
}
