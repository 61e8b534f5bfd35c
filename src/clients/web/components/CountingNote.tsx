import { countingText } from '#domain'
import type { Point } from '#domain'
import { Inline } from './Markdown.tsx'

/** How much of a claim earns its point, where that is less than the whole. */
export function CountingNote({ point }: { readonly point: Pick<Point, 'counts' | 'items'> }) {
  const text = countingText(point)
  if (text === undefined) return null
  return (
    <p className="small quiet">
      <Inline text={text} />
    </p>
  )
}
