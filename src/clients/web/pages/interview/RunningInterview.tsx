import { useState } from 'react'
import { Agenda } from './Agenda.tsx'
import { Answering } from './Answering.tsx'
import { Pace } from './Pace.tsx'
import { Paused } from './Paused.tsx'
import { Earlier, TURN_NAMES, Turns } from './Turns.tsx'
import type { RunningProps } from './use-interview.ts'

/** A running interview: the pace, the turns, the answer field and the agenda. It shows no marks. */
export function RunningInterview(props: RunningProps) {
  const { view, prompt, readAt } = props
  const [seen] = useState(view.turns.length)
  const question = view.turns.at(-1)?.question ?? 0
  const last = view.turns.findLast(turn => turn.who === 'interviewer')
  return (
    <>
      <Pace view={view} readAt={readAt} />
      <div className="mock-grid">
        <div className="turns">
          <Earlier turns={view.turns.filter(turn => turn.question < question)} agenda={view.agenda} />
          <Turns turns={view.turns.filter(turn => turn.question === question)} open prompt={prompt} />
          {view.phase === 'paused' ? <Paused {...props} /> : <Answering {...props} />}
        </div>
        <Agenda view={view} readAt={readAt} />
      </div>
      <p className="vh" role="status">
        {last && view.turns.length > seen
          ? `${TURN_NAMES[last.kind]}. ${last.lead === null ? '' : `${last.lead} `}${last.text}`
          : ''}
      </p>
    </>
  )
}
