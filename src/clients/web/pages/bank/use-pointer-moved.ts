import { useCallback, useEffect, useRef } from 'react'

/**
 * Whether the last event of the pointer was a movement. A page that scrolls under a pointer at rest sends events as
 * well, and those must not take over from the keyboard.
 */
export function usePointerMoved(): () => boolean {
  const moved = useRef(false)
  useEffect(() => {
    let last = ''
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const here = `${clientX} ${clientY}`
      moved.current = here !== last
      last = here
    }
    addEventListener('pointermove', follow, true)
    return () => removeEventListener('pointermove', follow, true)
  }, [])
  return useCallback(() => moved.current, [])
}
