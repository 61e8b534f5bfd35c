import { useLayoutEffect, useRef, useState } from 'react'

/** The width of a thing in CSS pixels, so that a drawing keeps its text at its size however wide it is. */
export function useWidth<E extends Element>(first: number): readonly [React.RefObject<E | null>, number] {
  const place = useRef<E>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const sizes = new ResizeObserver(() =>
      setWidth(Math.round(element.getBoundingClientRect().width) || first),
    )
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [first])
  return [place, width]
}
