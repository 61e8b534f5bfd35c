import type { PlanDay, Today } from '#api'
import {
  activityName,
  countedInWords,
  coverageText,
  dayContents,
  daysFrom,
  minutesFor,
  monthDay,
  sentenceCase,
  weekDay,
  weekdayName,
} from '#wording'
import { activityHref, activityTitle, planText } from './today-text.ts'
import './plan.css'

/** The height of the drawing; its top line is the limit of minutes a day. */
const HEIGHT = 90
/** So many days are listed at once; more open on demand. */
const LISTED = 7

/** How far the plan gets, its minutes a day, and what is on each day. */
export function Plan({ today }: { readonly today: Today }) {
  const { plan, settings, aim } = today
  const top = Math.max(settings.minutesPerDay, ...plan.map(day => day.minutes))
  const end = settings.interview
  const last = plan.at(-1)
  // The plan stops before the interview; the drawing ends with it.
  const days =
    end !== null && last && daysFrom(last.day, end) === 1
      ? [...plan, { day: end, minutes: 0, activities: [] }]
      : plan
  const reach = coverageText(today)
  return (
    <section aria-labelledby="plan">
      <div className="group">
        <h2 id="plan" className="label">
          The plan
        </h2>
        <p className="small quiet num">minutes a day, at most {settings.minutesPerDay}</p>
      </div>
      {reach !== undefined && <p className="note reach">{reach}</p>}
      {aim && aim.missed.length > 0 && (
        <details className="small missed">
          <summary className="quiet">
            {sentenceCase(countedInWords(aim.missed.length, 'question is', 'questions are'))} left out
          </summary>
          <ul>
            {aim.missed.map(({ id, title }) => (
              <li key={id}>
                <a href={`/q/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
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
        <Swatch kind="due" name="due" />
        <Swatch kind="new" name="new" />
        <Swatch kind="other" name="exercises, glossary" />
        {plan.some(day => minutesFor(day, 'mock') > 0) && <Swatch kind="mock" name="mock interview" />}
      </p>
      <DayList days={plan.slice(0, LISTED)} today={today} />
      {plan.length > LISTED && (
        <details>
          <summary className="small quiet">
            {sentenceCase(countedInWords(plan.length - LISTED, 'more day'))}
          </summary>
          <DayList days={plan.slice(LISTED)} today={today} />
        </details>
      )}
    </section>
  )
}

function Swatch({ kind, name }: { readonly kind: string; readonly name: string }) {
  return (
    <span>
      <i className={`sw ${kind}`} />
      {name}
    </span>
  )
}

function DayBar({ day, now, end }: { readonly day: PlanDay; readonly now: boolean; readonly end: boolean }) {
  const parts = [
    ['mock', minutesFor(day, 'mock')],
    ['other', minutesFor(day, 'exercise', 'glossary')],
    ['new', minutesFor(day, 'new')],
    ['due', minutesFor(day, 'review')],
  ] as const
  return (
    <div className="day" data-now={now ? '' : undefined} data-end={end ? '' : undefined}>
      <span className="bar">
        {day.minutes > 0 && <em>{day.minutes}</em>}
        {parts.map(
          ([kind, minutes]) =>
            minutes > 0 && (
              <i key={kind} className={kind} style={{ '--m': minutes } as React.CSSProperties /* custom */} />
            ),
        )}
      </span>
      <b>{monthDay(day.day)}</b>
      <small>{weekdayName(day.day)}</small>
    </div>
  )
}

/** The days as rows; each opens to name what is on it. */
function DayList({ days, today }: { readonly days: readonly PlanDay[]; readonly today: Today }) {
  return (
    <ol className="day-list small">
      {days.map(day => (
        <li key={day.day}>
          <details>
            <summary>
              <b>{day.day === today.day ? 'Today' : weekDay(day.day)}</b>{' '}
              <span className="num">{day.minutes} min</span> <span className="quiet">{dayContents(day)}</span>
            </summary>
            <ul>
              {day.activities.map(activity => (
                <li key={`${activity.kind} ${activityHref(activity)}`}>
                  <a href={activityHref(activity)}>{activityTitle(activity)}</a>{' '}
                  <span className="quiet">
                    {activityName(activity)}, {activity.minutes} min
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
