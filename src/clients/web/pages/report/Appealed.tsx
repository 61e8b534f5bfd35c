import { useState } from 'react'
import { localDay, shortDay } from '#wording'
import { useApi } from '../../data/api-context.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import type { PointRow, PointsProps } from './report-data.ts'

const CLAIMED = {
  'did-say': 'the answer does say it',
  'did-not-mean': 'the answer does not mean what was read into it',
} as const

/** The appeal that stands: what it claims, what it does, and a way to withdraw it. */
export function Appealed({ row, view, put }: { readonly row: PointRow } & Pick<PointsProps, 'view' | 'put'>) {
  const api = useApi()
  const [trouble, setTrouble] = useState<string>()
  const { appeal, later, verdict } = row
  if (!appeal || appeal.stance === 'withdrawn') return null
  const words = appeal.words.map(span => span.text.replace(/[.,;:]$/, '')).join(' … ')
  const withdraw = async () => {
    const reply = await api.appeal(view.attempt.id, {
      point: row.point.id,
      stance: 'withdrawn',
      words: [],
      reason: '',
    })
    forgetLoaded()
    if (!reply.ok) return setTrouble(`The appeal was not withdrawn. ${reply.trouble.detail}`)
    // The button goes; the keys go on from its point.
    document.getElementById(row.point.id)?.focus()
    put(reply.value)
  }
  return (
    <div className="appeal">
      <p className="remark">
        Your appeal, {shortDay(localDay(appeal.at))}: {CLAIMED[appeal.stance]}
        {words !== '' && <>, “{words}”</>}. {appeal.reason}
      </p>
      <p className="small quiet">
        {later?.by === 'appeal'
          ? `Examined as ${verdict.kind}; counted as ${later.ruling} by your own hand; for readiness it is open until it is examined again. `
          : `Examined as ${verdict.kind}; the appeal does not change what it counts. `}
        <button type="button" className="link" onClick={() => void withdraw()}>
          Withdraw<span className="vh"> the appeal about point {row.letter}</span>
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
