import { harmless } from '#domain'
import { WIDTH } from './terminal.ts'

/** Breaks a text into lines between words. */
export function wrap(text: string, width = WIDTH): readonly string[] {
  const lines: string[] = []
  const paragraphs = harmless(text)
    .trim()
    .split(/\n\s*\n/)
  for (const paragraph of paragraphs) {
    if (lines.length > 0) lines.push('')
    let line = ''
    for (const word of paragraph.trim().split(/\s+/)) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    lines.push(line)
  }
  return lines
}

/** Wraps a text beside a label: the first line next to it, the rest under the first. */
export function hang(label: string, text: string, indent: number, most = Infinity): readonly string[] {
  const lines = wrap(text, WIDTH - indent)
  const kept =
    lines.length > most
      ? [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), WIDTH - indent)]
      : lines
  return kept.map((line, i) => (i === 0 ? label.padEnd(indent) : ' '.repeat(indent)) + line)
}

/** Puts two texts on one line, the second at the right edge. */
export function ends(left: string, right: string, width = WIDTH): string {
  const room = width - right.length - 1
  return `${cut(left, room).padEnd(room)} ${right}`
}

/** Cuts a text to a width, between words. */
export function cut(text: string, width: number): string {
  const flat = harmless(text).replace(/\s+/g, ' ').trim()
  if (flat.length <= width) return flat
  const space = flat.lastIndexOf(' ', width - 2)
  return `${flat.slice(0, space > width / 2 ? space : width - 2)} …`
}
