import { useState } from 'react'
import type { TermView } from '#api'
import { countText } from '#wording'
import { useApi } from '../../data/api-context.ts'
import { newId } from '../../data/api.ts'
import { forgetOldBoxes, oldBoxes } from './old-boxes.ts'

/** Offers to bring what an earlier version kept in the browser into the record. Asked once. */
export function OldBoxes({ terms, done }: { readonly terms: readonly TermView[]; done(): void }) {
  const api = useApi()
  const known = oldBoxes(terms)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  if (known.length === 0) return null

  const bring = async () => {
    if (busy) return
    setBusy(true)
    for (const { id } of known) {
      const rating = { id: newId(), wanted: 'meaning', typed: null, rating: 'good' } as const
      const reply = await api.rateTerm(id, rating, {})
      if (reply.ok) continue
      setBusy(false)
      done()
      return setTrouble(reply.trouble.detail)
    }
    forgetOldBoxes()
    done()
  }
  const forget = () => {
    forgetOldBoxes()
    done()
  }
  return (
    <div className="old-boxes">
      <p className="note">
        This browser holds {countText(known.length, 'term')} that you marked as known before ratings were kept
        in your record.
      </p>
      <p className="row">
        <button type="button" className="btn" disabled={busy} onClick={() => void bring()}>
          Count them as good today
        </button>
        <button type="button" className="link" onClick={forget}>
          Forget them
        </button>
      </p>
      {trouble !== undefined && (
        <p className="note" role="alert">
          Some were not kept. {trouble} They are still in this browser.
        </p>
      )}
    </div>
  )
}
