import { useEffect, useState } from 'react'
import type { InterviewView } from '#api'
import { elapsedMs } from './pace.ts'

/** The time that counts, updated every second while the clock runs. */
export function useElapsed(view: Pick<InterviewView, 'phase' | 'ms'>, readAt: number): number {
  const [now, setNow] = useState(() => performance.now())
  const running = view.phase === 'running'
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return elapsedMs(view, now - readAt)
}
