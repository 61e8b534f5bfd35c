import { useState } from 'react'
import type { AttemptView } from '#api'
import { useApi } from '../../data/api-context.ts'
import type { PointRow } from './report-data.ts'

export interface RowFormProps {
  readonly row: PointRow
  readonly view: AttemptView
  readonly put: (view: AttemptView) => void
  readonly leave: () => void
}

/** Lets the learner settle a point that the examiner left open. The ruling is labelled as theirs. */
export function Settle({ row, view, put, leave }: RowFormProps) {
  const api = useApi()
  const [trouble, setTrouble] = useState<string>()
  const settle = async (ruling: 'met' | 'missing') => {
    const reply = await api.settle(view.attempt.id, row.point.id, ruling)
    if (!reply.ok) return setTrouble(`This was not stored. ${reply.trouble.detail}`)
    put(reply.value)
    leave()
  }
  return (
    <div className="row-form">
      <p className="small quiet">
        Does the answer say this? Your ruling is shown as yours and does not count as examined.
      </p>
      <p className="row">
        <button type="button" className="btn" autoFocus onClick={() => void settle('met')}>
          It says this
        </button>
        <button type="button" className="btn" onClick={() => void settle('missing')}>
          It does not
        </button>
        <button type="button" className="link" onClick={leave}>
          Cancel
        </button>
      </p>
      {trouble && (
        <p className="small" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
