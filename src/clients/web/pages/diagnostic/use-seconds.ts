import { useEffect, useRef } from 'react'

/** Counts the seconds for which the page was in view since `of` last changed, and gives them when asked. */
export function useSeconds(of: unknown): () => number {
  const counted = useRef({ ms: 0, since: 0 })
  useEffect(() => {
    const clock = { ms: 0, since: performance.now() }
    counted.current = clock
    const turn = () => {
      if (document.hidden) clock.ms += performance.now() - clock.since
      else clock.since = performance.now()
    }
    document.addEventListener('visibilitychange', turn)
    return () => document.removeEventListener('visibilitychange', turn)
  }, [of])
  return () => {
    const { ms, since } = counted.current
    return Math.round((ms + (document.hidden ? 0 : performance.now() - since)) / 1000)
  }
}
