import { useState } from 'react'
import type { AttemptView } from '#api'
import { BUILT_IN_JUDGE } from '#domain'
import { judgedBeforeText } from '#wording'
import { useApi } from '../../data/api-context.ts'
import { forgetLoaded } from '../../data/use-load.ts'

interface JudgedAgainProps {
  readonly view: AttemptView
  readonly put: (view: AttemptView) => void
}

/** How the answer was judged before, and a way to have today's judge look at it where that is another one. */
export function JudgedAgain({ view, put }: JudgedAgainProps) {
  const api = useApi()
  const [state, setState] = useState<'idle' | 'asked' | { readonly trouble: string }>('idle')
  const { attempt, judgedBefore, judge } = view
  const before = judgedBefore && judgedBeforeText(judgedBefore)
  const offered = !judge.startsWith(BUILT_IN_JUDGE) && !attempt.examiner.startsWith(judge)
  if (!before && !offered) return null
  const ask = async () => {
    setState('asked')
    const reply = await api.rejudge(attempt.id)
    if (!reply.ok) return setState({ trouble: reply.trouble.detail })
    setState('idle')
    forgetLoaded()
    put(reply.value)
  }
  return (
    <p className="small quiet" aria-live="polite">
      {before}{' '}
      {offered && (
        <button type="button" className="link" disabled={state === 'asked'} onClick={() => void ask()}>
          {state === 'asked' ? `Asking ${judge} …` : `Have ${judge} judge it`}
        </button>
      )}
      {typeof state === 'object' && <span role="alert"> {state.trouble}</span>}
    </p>
  )
}
