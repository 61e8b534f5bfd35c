import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { InterviewView } from '#api'
import { useApi } from '../../data/api-context.ts'
import type { PageApi, StepRequest } from '../../data/api.ts'
import { tabStorage } from '../../data/browser-storage.ts'
import type { ApiResult, Trouble } from '../../data/trouble.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { useLive } from './use-live.ts'

export interface Conducted {
  readonly view: InterviewView | undefined
  /** The prompt, in a voice's words if there is a voice. */
  readonly prompt: string | undefined
  /** When the view was read, on the page's own clock. */
  readonly readAt: number
  readonly busy: boolean
  /** The last failure, and the step that failed. */
  readonly trouble: (Trouble & { readonly tried: StepRequest['does']['kind'] | 'load' }) | undefined
  send(does: StepRequest['does']): Promise<InterviewView | undefined>
  load(): Promise<void>
}

/** An interview whose view has been read. */
export interface RunningProps extends Conducted {
  readonly view: InterviewView
}

const leftAt = (id: string) => `viva.interview.${id}.left`

/**
 * Conducts one interview. Every step names the line that it follows, so that of two tabs only one can go on.
 */
export function useInterview(id: string): Conducted {
  const api = useApi()
  const [read, setRead] = useState<{ readonly view: InterviewView; readonly at: number }>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Conducted['trouble']>()
  const sending = useRef(false)

  const take = (reply: ApiResult<InterviewView>, tried: StepRequest['does']['kind'] | 'load') => {
    setTrouble(reply.ok ? undefined : { ...reply.trouble, tried })
    if (!reply.ok) return undefined
    if (reply.value.phase === 'closed') forgetLoaded()
    setRead({ view: reply.value, at: performance.now() })
    return reply.value
  }

  const load = async () => void take(await stateOf(api, id), 'load')

  const send = async (does: StepRequest['does']) => {
    if (sending.current || !read) return undefined
    sending.current = true
    setBusy(true)
    const reply = await api.step(id, { number: read.view.number, does })
    sending.current = false
    setBusy(false)
    return take(reply, does.kind)
  }

  const leave = useEffectEvent(() => {
    if (read?.view.phase !== 'running') return
    const { number } = read.view
    tabStorage.set(leftAt(id), String(number))
    forgetLoaded()
    api.lastStep(id, { number, does: { kind: 'pause' } })
  })
  const arrived = useEffectEvent((reply: ApiResult<InterviewView>) => take(reply, 'load'))

  useEffect(() => {
    const here = location.pathname
    const arrive = () => void stateOf(api, id).then(arrived)
    const left = () => leave()
    const back = (event: PageTransitionEvent) => event.persisted && arrive()
    arrive()
    addEventListener('pagehide', left)
    addEventListener('pageshow', back)
    return () => {
      removeEventListener('pagehide', left)
      removeEventListener('pageshow', back)
      // In development React unmounts a page that nobody leaves.
      if (location.pathname !== here) leave()
    }
  }, [api, id])

  const live = useLive(id, read !== undefined && read.view.phase !== 'closed')
  // A step of this page comes back as its reply; and a failure stays to be read.
  const behind = read !== undefined && live.number > read.view.number && !busy && !trouble
  const followed = useEffectEvent((reply: ApiResult<InterviewView>) => {
    if (reply.ok && read && reply.value.number > read.view.number && !sending.current) take(reply, 'load')
  })
  useEffect(() => {
    if (behind) void api.interview(id).then(followed)
  }, [api, behind, live.number, id])

  const awaiting = read?.view.awaiting
  const prompt = awaiting && live.said?.number === awaiting.asked ? live.said.text : awaiting?.prompt
  return { view: read?.view, prompt, readAt: read?.at ?? 0, busy, trouble, send, load }
}

/**
 * The current state. The pause sent on leaving may still be on its way; sent again, it counts once and has
 * surely arrived.
 */
async function stateOf(api: PageApi, id: string): Promise<ApiResult<InterviewView>> {
  const left = tabStorage.get(leftAt(id))
  tabStorage.remove(leftAt(id))
  const paused =
    left === undefined ? undefined : await api.step(id, { number: Number(left), does: { kind: 'pause' } })
  return paused?.ok ? paused : api.interview(id)
}
