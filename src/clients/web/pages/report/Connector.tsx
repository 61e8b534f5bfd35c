import { useEffect, useRef, useState } from 'react'
import './Connector.css'

interface ConnectorProps {
  /** The highlighted point. */
  readonly of: string | undefined
  readonly within: React.RefObject<HTMLDivElement | null>
}

interface Drawn {
  readonly path: string
  readonly kind: string
}

/** The narrowest gap between the columns in which a line can be drawn. */
const LEAST_GAP = 24

/** A bracket around the highlighted words and a line to their point, where the two stand side by side. */
export function Connector({ of, within }: ConnectorProps) {
  const [drawn, setDrawn] = useState<Drawn>()
  const frame = useRef(0)

  useEffect(() => {
    const draw = () => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() =>
        setDrawn(within.current && of !== undefined ? measure(within.current, of) : undefined),
      )
    }
    draw()
    const sizes = new ResizeObserver(draw)
    if (within.current) sizes.observe(within.current)
    return () => {
      cancelAnimationFrame(frame.current)
      sizes.disconnect()
    }
  }, [of, within])

  if (!drawn) return null
  return (
    <svg className="connector" data-v={drawn.kind} aria-hidden="true">
      <path d={drawn.path} />
    </svg>
  )
}

function measure(split: HTMLElement, of: string): Drawn | undefined {
  const words = [...split.querySelectorAll<HTMLElement>('.said .ev')].find(mark =>
    mark.dataset['p']?.split(' ').includes(of),
  )
  const point = [...split.querySelectorAll<HTMLElement>('.point')].find(row => row.id === of)
  const prose = split.querySelector('.said')
  if (!words || !point || !prose) return undefined

  const box = split.getBoundingClientRect()
  const to = point.getBoundingClientRect()
  const column = prose.getBoundingClientRect()
  const lines = [...words.getClientRects()]
  const [first] = lines
  const last = lines.at(-1)
  if (to.left - column.right < LEAST_GAP || !first || !last) return undefined

  const top = first.top - box.top + 3
  const bottom = last.bottom - box.top
  const gap = to.left - column.right
  const bracket = column.right - box.left + gap * 0.28
  const end = to.left - box.left - 12
  const turn = (bracket + end) / 2
  const y = to.top - box.top + 24
  return {
    kind: point.dataset['v'] ?? '',
    path: `M${bracket - 6} ${top}H${bracket}V${bottom}H${bracket - 6}M${bracket} ${(top + bottom) / 2}H${turn}V${y}H${end}`,
  }
}
