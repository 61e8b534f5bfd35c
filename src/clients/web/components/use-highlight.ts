import { createContext, useEffect, useState } from 'react'
import { useAddress } from '../shell/router.ts'

/** The point whose row and words are highlighted. */
export const HighlightedPoint = createContext<string | undefined>(undefined)

/** Highlights the point under the pointer, else the one that last had the focus. */
export function useHighlight(first: string | undefined) {
  const named = fragmentOf(useAddress().hash)
  const [held, setHeld] = useState(named ?? first)
  const [over, setOver] = useState<string>()
  const hold = (id: string | undefined) => id !== undefined && setHeld(id)

  const [followed, setFollowed] = useState(named)
  if (named !== followed) {
    setFollowed(named)
    hold(named)
  }

  useEffect(() => {
    const id = fragmentOf(location.hash)
    if (id !== undefined) document.getElementById(id)?.scrollIntoView({ block: 'center' })
  }, [])

  return {
    id: over ?? held,
    listen: {
      onPointerOver: (event: React.PointerEvent) =>
        event.pointerType === 'mouse' && setOver(pointOf(event.target)),
      onPointerLeave: () => setOver(undefined),
      onFocus: (event: React.FocusEvent) => hold(pointOf(event.target)),
      onClick: (event: React.MouseEvent) => hold(pointOf(event.target)),
    },
  }
}

/**
 * The point that a fragment names: `#id`, or `#words-id` for its words, or `#words-2-id` for those of one
 * exchange.
 */
function fragmentOf(hash: string): string | undefined {
  return hash === '' ? undefined : decodeURIComponent(hash.slice(1).replace(/^words-(\d+-)?/, ''))
}

/** Rows, boxes and letters belong to one point. Words may belong to several: then the first counts. */
function pointOf(target: EventTarget): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-p]')?.dataset['p']?.split(' ')[0]
    : undefined
}
