import { useState } from 'react'
import type { AttemptView } from '#api'
import { countedInWords } from '#wording'
import { Key } from '../../components/Key.tsx'
import { newId } from '../../data/api.ts'
import { useApi } from '../../data/api-context.ts'
import { useKeys } from '../../shell/keys.ts'
import { navigate } from '../../shell/router.ts'
import './open-points.css'

/**
 * Points that are open since their words could not be read, or seem not to be meant. One key has the same answer
 * judged as it stands, in an attempt of its own that says so.
 */
export function MeanIt({ attempt }: Pick<AttemptView, 'attempt'>) {
  const api = useApi()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const open = attempt.report.verdicts.filter(v => v.kind === 'unjudged' && v.because === 'guarded').length

  const judge = async () => {
    if (busy) return
    setBusy(true)
    const { question, answer, hints, seconds, selfMark } = attempt
    const reply = await api.handIn({ id: newId(), question, answer, hints, seconds, selfMark, meant: true })
    setBusy(false)
    if (reply.ok) navigate(`/a/${reply.value.attempt.id}`)
    else setTrouble(`It was not judged again. ${reply.trouble.detail}`)
  }
  useKeys({ i: open > 0 ? () => void judge() : undefined })

  if (open === 0) return null
  return (
    <section className="open-points" aria-labelledby="mean-it">
      <h2 id="mean-it" className="label">
        Is this meant as it stands?
      </h2>
      <p>
        Some words could not be read as a statement of yours, so {countedInWords(open, 'point')}{' '}
        {open === 1 ? 'is' : 'are'} open. The reasons stand under “Read, but not counted”. Nothing is held
        against you.
      </p>
      <p className="row">
        <button type="button" className="btn" disabled={busy} onClick={() => void judge()}>
          I mean it: judge it as it stands <Key name="i" />
        </button>
        {trouble !== undefined && <span role="alert">{trouble}</span>}
      </p>
    </section>
  )
}
