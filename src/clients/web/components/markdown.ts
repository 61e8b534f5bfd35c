/**
 * Parses Markdown into plain data that keeps the offset of each word. Evidence points to offsets, so it can then
 * be shown in rendered text. Covers what answers and the bank need: paragraphs, lists, headings, emphasis, code
 * and formulas, but no HTML and no links.
 */
import { runsOf } from './runs.ts'
import type { Run } from './runs.ts'

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'code' | 'display'; readonly run: Run }

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

const FENCE = /^\s*```/
const HEADING = /^#{1,6}\s+/
const ITEM = /^\s*(?:[-*+•–]|\d{1,3}[.)])\s+/
const DISPLAY = /^\s*(\$\$|\\\[)/

/** One list item or paragraph while its lines are being collected. */
interface Open {
  readonly kind: 'paragraph' | 'heading' | 'item'
  readonly ordered: boolean
  readonly start: number
  end: number
}

export function parseMarkdown(source: string): readonly Block[] {
  const lines = linesOf(source)
  const blocks: Block[] = []
  let open: Open | undefined

  const close = () => {
    if (!open) return
    const runs = runsOf(source, open)
    const last = blocks.at(-1)
    if (open.kind !== 'item') blocks.push({ kind: open.kind, runs })
    else if (last?.kind === 'list' && last.ordered === open.ordered)
      blocks[blocks.length - 1] = { ...last, items: [...last.items, runs] }
    else blocks.push({ kind: 'list', ordered: open.ordered, items: [runs] })
    open = undefined
  }

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    const apart = blockAt(source, lines, i)
    if (apart) {
      close()
      blocks.push(apart.block)
      i = apart.last
    } else if (line.text.trim() === '') close()
    else {
      const marker = HEADING.exec(line.text) ?? ITEM.exec(line.text)
      if (marker) {
        close()
        const kind = marker[0].trimStart().startsWith('#') ? 'heading' : 'item'
        open = { kind, ordered: /\d/.test(marker[0]), start: line.start + marker[0].length, end: line.end }
      } else if (open && open.kind !== 'heading') open.end = line.end
      else {
        close()
        open = { kind: 'paragraph', ordered: false, start: line.start, end: line.end }
      }
    }
  }
  close()
  return blocks
}

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const text of source.split('\n')) {
    lines.push({ start, end: start + text.length, text })
    start += text.length + 1
  }
  return lines
}

/** A fenced block of code or a formula on lines of its own, and the last line that belongs to it. */
function blockAt(
  source: string,
  lines: readonly Line[],
  at: number,
): { readonly block: Block; readonly last: number } | undefined {
  const line = lines[at]
  if (!line) return undefined
  const plain = { strong: false, em: false }

  if (FENCE.test(line.text)) {
    const found = lines.findIndex((other, i) => i > at && FENCE.test(other.text))
    const last = found < 0 ? lines.length - 1 : found
    const start = Math.min(line.end + 1, source.length)
    const end = found < 0 ? source.length : Math.max(start, (lines[found]?.start ?? start) - 1)
    return {
      block: { kind: 'code', run: { kind: 'code', start, end, text: source.slice(start, end), ...plain } },
      last,
    }
  }

  const opener = DISPLAY.exec(line.text)
  if (!opener?.[1]) return undefined
  const start = line.start + opener[0].length
  const end = source.indexOf(opener[1] === '$$' ? '$$' : '\\]', start)
  const last = lines.findIndex(other => end >= 0 && other.start <= end && end <= other.end)
  const tail = lines[last]
  if (!tail || source.slice(end + 2, tail.end).trim().length > 1) return undefined
  return {
    block: {
      kind: 'display',
      run: { kind: 'math', start, end, text: source.slice(start, end).trim(), ...plain },
    },
    last,
  }
}
