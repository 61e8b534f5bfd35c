/** A stretch of a paragraph in one style. For text, `text` is the source from `start` to `end`. */
export interface Run {
  readonly kind: 'text' | 'code' | 'math'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly strong: boolean
  readonly em: boolean
}

interface Style {
  readonly strong: boolean
  readonly em: boolean
}

/** What opens a stretch, what closes it, and how it reads in between. */
interface Marker {
  readonly open: string
  readonly close: string
  readonly as: 'code' | 'math' | 'strong' | 'em'
}

const MARKERS: readonly Marker[] = [
  { open: '`', close: '`', as: 'code' },
  { open: '$$', close: '$$', as: 'math' },
  { open: '$', close: '$', as: 'math' },
  { open: '\\(', close: '\\)', as: 'math' },
  { open: '\\[', close: '\\]', as: 'math' },
  { open: '**', close: '**', as: 'strong' },
  { open: '__', close: '__', as: 'strong' },
  { open: '*', close: '*', as: 'em' },
  { open: '_', close: '_', as: 'em' },
]

const ESCAPABLE = /^\\[$*_`\\#]/

/** Cuts a stretch of Markdown into runs. What does not close is text. */
export function runsOf(source: string, from: number, to: number, style: Style = { strong: false, em: false }): readonly Run[] {
  const runs: Run[] = []
  let start = from
  const text = (end: number) => {
    if (end > start) runs.push({ kind: 'text', start, end, text: source.slice(start, end), ...style })
  }

  let at = from
  while (at < to) {
    const found = markedAt(source, at, to)
    if (found) {
      text(at)
      const { marker, end } = found
      const inner = { start: at + marker.open.length, end }
      if (marker.as === 'code' || marker.as === 'math') runs.push({ kind: marker.as, ...inner, text: source.slice(inner.start, end), ...style })
      else runs.push(...runsOf(source, inner.start, end, { ...style, [marker.as]: true }))
      at = start = end + marker.close.length
    } else if (ESCAPABLE.test(source.slice(at, at + 2))) {
      text(at)
      start = at + 1
      at += 2
    } else at++
  }
  text(to)
  return runs
}

function markedAt(source: string, at: number, to: number): { readonly marker: Marker; readonly end: number } | undefined {
  for (const marker of MARKERS) {
    if (!source.startsWith(marker.open, at)) continue
    const end = closing(source, at, to, marker)
    if (end !== undefined) return { marker, end }
  }
  return undefined
}

/** Where the marker closes, unless it is a price, a product or a subscript rather than a marker. */
function closing(source: string, at: number, to: number, { open, close, as }: Marker): number | undefined {
  const inner = at + open.length
  const first = source[inner] ?? ' '
  const word = /[\p{L}\p{N}]/u
  const emphasis = as === 'strong' || as === 'em'
  if (open !== '\\(' && open !== '\\[' && open !== '$$' && /\s/.test(first)) return undefined
  if (emphasis && word.test(source[at - 1] ?? ' ')) return undefined

  for (let end = source.indexOf(close, inner + 1); end >= 0 && end + close.length <= to; end = source.indexOf(close, end + 1)) {
    const before = source[end - 1] ?? ' '
    const after = source[end + close.length] ?? ' '
    if (before === '\\' && !close.startsWith('\\')) continue
    if (close === '$' && (/\s/.test(before) || /\d/.test(after))) continue
    if (emphasis && (/\s/.test(before) || word.test(after) || after === close[0])) continue
    return source.slice(inner, end).includes('\n\n') ? undefined : end
  }
  return undefined
}
