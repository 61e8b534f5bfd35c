import { useEffect, useRef, useState } from 'react'
import type { AttemptView } from '#api'
import { Key } from '../../components/Key.tsx'
import { useApi } from '../../data/api-context.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { useKeys } from '../../shell/keys.ts'
import { moveOn } from '../../shell/router.ts'
import { draftAgain, offeredFor } from '../practice/handed-in.ts'

/**
 * Takes back an attempt that was handed in a moment ago. It goes when its time is over, but not while it has the
 * focus.
 */
export function TakeBack({ attempt }: Pick<AttemptView, 'attempt'>) {
  const api = useApi()
  const part = useRef<HTMLParagraphElement>(null)
  const [offered, setOffered] = useState(() => offeredFor(attempt.id, Date.now()) > 0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  const end = () => {
    if (!part.current?.contains(document.activeElement)) setOffered(false)
  }
  useEffect(() => {
    const timer = setTimeout(end, offeredFor(attempt.id, Date.now()))
    return () => clearTimeout(timer)
  }, [attempt.id])

  const takeBack = async () => {
    if (busy) return
    setBusy(true)
    const reply = await api.retract(attempt.id)
    setBusy(false)
    if (!reply.ok) return setTrouble(`The attempt stands. ${reply.trouble.detail}`)
    draftAgain(attempt)
    forgetLoaded()
    moveOn(`/q/${attempt.question}`)
  }
  useKeys({ u: offered ? () => void takeBack() : undefined })

  if (trouble !== undefined)
    return (
      <p className="small" role="alert">
        {trouble}
      </p>
    )
  if (!offered) return null
  return (
    <p
      ref={part}
      className="row small quiet take-back"
      onBlur={() => offeredFor(attempt.id, Date.now()) === 0 && setOffered(false)}
    >
      Handed in too soon?{' '}
      <button type="button" className="link" disabled={busy} onClick={() => void takeBack()}>
        Take it back
      </button>{' '}
      <Key name="u" />
    </p>
  )
}
