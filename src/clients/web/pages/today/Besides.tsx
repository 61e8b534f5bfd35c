import type { PlanActivity } from '#api'
import { activityHref, activityTitle } from './today-text.ts'

/** Activities of the day besides its questions: a mock interview, exercises, glossary cards. */
export function Besides({ activities }: { readonly activities: readonly PlanActivity[] }) {
  if (activities.length === 0) return null
  return (
    <section className="queue-part" aria-labelledby="besides">
      <div className="group">
        <h2 id="besides" className="label">
          Besides
        </h2>
        <p className="small quiet num">
          about {activities.reduce((sum, activity) => sum + activity.minutes, 0)} min
        </p>
      </div>
      <ol className="queue besides" data-list>
        {activities.map(activity => (
          <li key={activityHref(activity)}>
            <a href={activityHref(activity)}>
              <span className="q-title">{activityTitle(activity)}</span>{' '}
              <span className="q-min num">{activity.minutes} min</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
