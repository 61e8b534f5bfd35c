import { useEffect, useState } from 'react'

/** The point whose row and words are lit: the one under the pointer, else the one that had the focus last. */
export function useLit(first: string | undefined) {
  const [held, setHeld] = useState(() => fragment() ?? first)
  const [over, setOver] = useState<string>()
  const hold = (id: string | undefined) => id !== undefined && setHeld(id)

  useEffect(() => {
    const follow = () => hold(fragment())
    const id = fragment()
    if (id !== undefined) document.getElementById(id)?.scrollIntoView({ block: 'center' })
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  return {
    id: over ?? held,
    listen: {
      onPointerOver: (event: React.PointerEvent) => event.pointerType === 'mouse' && setOver(pointOf(event.target)),
      onPointerLeave: () => setOver(undefined),
      onFocus: (event: React.FocusEvent) => hold(pointOf(event.target)),
      onClick: (event: React.MouseEvent) => hold(pointOf(event.target)),
    },
  }
}

function fragment(): string | undefined {
  return location.hash === '' ? undefined : decodeURIComponent(location.hash.slice(1).replace(/^words-/, ''))
}

/** Rows, boxes and letters name one point; words may belong to several, of which the first is meant. */
function pointOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-p]')?.dataset['p']?.split(' ')[0] : undefined
}
