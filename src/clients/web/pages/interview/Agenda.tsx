import type { InterviewView } from '#api'
import { sentenceCase, clock, countedInWords } from '#wording'
import { useElapsed } from './use-elapsed.ts'

/** The questions asked so far by name, and the topics of the others. */
export function Agenda({ view, readAt }: { readonly view: InterviewView; readonly readAt: number }) {
  const more = useElapsed(view, readAt) - view.ms
  return (
    <aside className="agenda" aria-labelledby="agenda">
      <h2 id="agenda" className="label">
        {sentenceCase(countedInWords(view.agenda.length, 'question'))}
      </h2>
      <ol>
        {view.agenda.map(({ title, minutes, ms, state }, i) => (
          <li key={i} data-s={state} aria-current={state === 'now' ? 'step' : undefined}>
            <b>{i + 1}</b>
            <span>{title}</span>
            <span className="num">
              {state === 'done' || state === 'now' ? (
                <Spent ms={state === 'now' ? ms + more : ms} minutes={minutes} />
              ) : (
                `${minutes} min`
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="small quiet">
        Nothing is marked before the end. You may leave and come back: the clock stops, and the debrief says
        so.
      </p>
    </aside>
  )
}

function Spent({ ms, minutes }: { readonly ms: number; readonly minutes: number }) {
  return (
    <>
      {clock(ms / 1000)} <span className="quieter">of {minutes}</span>
    </>
  )
}
