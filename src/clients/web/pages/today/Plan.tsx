import type { PlanDay, Today } from '#api'
import { daysFrom, monthDay, weekdayName } from '#wording'
import { planText } from './today-text.ts'

/** The height of the drawing; its top line is the limit of minutes a day. */
const HEIGHT = 90

/**
 * The minutes planned for each day up to the interview. Solid bars are due questions, open bars are new ones.
 */
export function Plan({ today }: { readonly today: Today }) {
  const { plan, settings } = today
  const top = Math.max(settings.minutesPerDay, ...plan.map(day => day.dueMinutes + day.newMinutes))
  const end = settings.interview
  const last = plan.at(-1)
  // The plan stops before the interview; the drawing ends with it.
  const days =
    end !== null && last && daysFrom(last.day, end) === 1
      ? [...plan, { day: end, dueMinutes: 0, newMinutes: 0, due: [], fresh: [] }]
      : plan
  const lastNew = plan.findLast(day => day.newMinutes > 0)
  return (
    <section aria-labelledby="plan">
      <div className="group">
        <h2 id="plan" className="label">
          The plan
        </h2>
        <p className="small quiet num">minutes a day, at most {settings.minutesPerDay}</p>
      </div>
      <div
        className="plan"
        role="img"
        aria-label={planText(today)}
        style={
          {
            '--days': days.length,
            '--px': `${HEIGHT / top}px`,
          } as React.CSSProperties /* custom properties */
        }
      >
        {days.map(day => (
          <DayBar key={day.day} day={day} now={day.day === today.day} end={day.day === settings.interview} />
        ))}
      </div>
      <p className="small quiet legend-plan">
        <span>
          <i className="sw due" />
          due
        </span>
        <span>
          <i className="sw new" />
          new
        </span>
        {today.daysToInterview !== null && today.daysToInterview > 0 && lastNew && (
          <span>{`Nothing new after ${weekdayName(lastNew.day)} ${monthDay(lastNew.day)}.`}</span>
        )}
      </p>
    </section>
  )
}

function DayBar({ day, now, end }: { readonly day: PlanDay; readonly now: boolean; readonly end: boolean }) {
  const minutes = day.dueMinutes + day.newMinutes
  const height = (m: number) => ({ '--m': m }) as React.CSSProperties // custom property
  return (
    <div className="day" data-now={now ? '' : undefined} data-end={end ? '' : undefined}>
      <span className="bar">
        {minutes > 0 && <em>{minutes}</em>}
        {day.newMinutes > 0 && <i className="new" style={height(day.newMinutes)} />}
        {day.dueMinutes > 0 && <i className="due" style={height(day.dueMinutes)} />}
      </span>
      <b>{monthDay(day.day)}</b>
      <small>{weekdayName(day.day)}</small>
    </div>
  )
}
