import { useState } from 'react'
import type { AttemptView } from '#api'
import { laterRulings, pointsToMend } from '#domain'
import type { Reply, Verdict } from '#domain'
import { RuledSentence, SentenceBox, kindIn } from './OneSentence.tsx'
import type { PointRow } from './report-data.ts'
import './open-points.css'

interface MendProps {
  readonly row: PointRow
  readonly view: AttemptView
  readonly again: () => void
}

const RULED = {
  met: 'This makes the point: mended. The mark stays that of the answer.',
  partial: 'This goes half the way. Say it again, with the rest.',
  contradicted: 'This says otherwise. Say it again.',
  missing: 'This does not say it yet. Say it again.',
  unjudged: 'The examiner cannot tell. Say it in other words.',
} as const satisfies Record<Verdict['kind'], string>

/** Below a core point that was left out or contradicted: a field to say it at once, and what came of it. */
export function Mend({ row, view, again }: MendProps) {
  // The loaded report may still lack what was just answered.
  const [fresh, setFresh] = useState<Reply>()
  const { id } = row.point
  const tries = row.mending ?? []
  const last = fresh && !tries.some(reply => reply.id === fresh.id) ? fresh : tries.at(-1)
  const mended = [...tries, ...(last ? [last] : [])].findLast(reply => kindIn(reply, id) === 'met')
  const shown = mended ?? last
  const claimed = laterRulings(view.attempt, view).get(id)?.ruling === 'met'
  if (!row.mending || !row.inKey || (claimed && !shown)) return null
  return (
    <div className="mend">
      {shown && <RuledSentence point={id} reply={shown} fresh={shown.id === fresh?.id} ruled={RULED} />}
      {!mended && !claimed && (
        <SentenceBox
          view={view}
          about={{ kind: 'probe', point: id, mends: true }}
          // The first field is the place that other pages link to, so that a fragment focuses it.
          id={pointsToMend(view.attempt, view).at(0) === id ? 'mend' : `mend-${id}`}
          label="Say it in one sentence"
          letter={row.letter}
          answered={reply => {
            setFresh(reply)
            again()
          }}
        />
      )}
    </div>
  )
}
