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

/** The marks that open and close a stretch, and the style in between. */
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
const WORD = /[\p{L}\p{N}]/u

/** Nobody nests emphasis more deeply than this. */
const DEEPEST = 4

const PLAIN: Style = { strong: false, em: false }

/** Cuts a stretch of Markdown into runs. A marker that is never closed is text. */
export function runsOf(
  source: string,
  { start: from, end: to }: Pick<Run, 'start' | 'end'>,
  style: Style = PLAIN,
  depth = 0,
): readonly Run[] {
  const runs: Run[] = []
  // A marker that is not closed from here on is not closed later either, so one failed search is enough.
  const vain = new Set<Marker>()
  let start = from
  const text = (end: number) => {
    if (end > start) runs.push({ kind: 'text', start, end, text: source.slice(start, end), ...style })
  }

  let at = from
  while (at < to) {
    const found = depth < DEEPEST ? markedAt(source, at, to, vain) : undefined
    if (found) {
      text(at)
      const { marker, end } = found
      const inner = { start: at + marker.open.length, end }
      if (marker.as === 'code' || marker.as === 'math')
        runs.push({ kind: marker.as, ...inner, text: source.slice(inner.start, end), ...style })
      else runs.push(...runsOf(source, inner, { ...style, [marker.as]: true }, depth + 1))
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

function markedAt(
  source: string,
  at: number,
  to: number,
  vain: Set<Marker>,
): { readonly marker: Marker; readonly end: number } | undefined {
  for (const marker of MARKERS) {
    if (vain.has(marker) || !source.startsWith(marker.open, at) || !opens(source, at, marker)) continue
    const end = closing(source, at, to, marker)
    if (end !== undefined) return { marker, end }
    vain.add(marker)
  }
  return undefined
}

/** Whether it is a marker rather than a price, a product or a subscript. */
function opens(source: string, at: number, { open, as }: Marker): boolean {
  const spaced = /\s/.test(source[at + open.length] ?? ' ')
  if (as === 'strong' || as === 'em') return !spaced && !WORD.test(source[at - 1] ?? ' ')
  return !spaced || (open !== '$' && open !== '`')
}

/** Where the marker closes. */
function closing(source: string, at: number, to: number, { open, close, as }: Marker): number | undefined {
  const emphasis = as === 'strong' || as === 'em'
  for (
    let end = source.indexOf(close, at + open.length + 1);
    end >= 0 && end + close.length <= to;
    end = source.indexOf(close, end + 1)
  ) {
    const before = source[end - 1] ?? ' '
    const after = source[end + close.length] ?? ' '
    if (before === '\\' && !close.startsWith('\\')) continue
    if (close === '$' && (/\s/.test(before) || /\d/.test(after))) continue
    if (emphasis && (/\s/.test(before) || WORD.test(after) || after === close[0])) continue
    return end
  }
  return undefined
}
