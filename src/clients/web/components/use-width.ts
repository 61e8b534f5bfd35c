import { useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in CSS pixels, so that text in a drawing keeps its size at any width. */
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
