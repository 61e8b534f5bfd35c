/** Characters that have a meaning anywhere in a line of Markdown, or that let HTML in. */
const INLINE = /[\\`*_[\]<>&|~$]/g
/** Characters that begin a heading, a list, a rule or a table at the start of a line. */
const HEAD = /^([ \t]*)([#+=-]|\d+(?=[.)](?:\s|$)))/

/**
 * Escapes text from elsewhere so that it reads as written: nothing in it becomes a heading, a link or HTML.
 */
export function escaped(text: string): string {
  return linesOf(text).map(escapedLine).join('\n')
}

/** A text as a Markdown quotation, line by line. */
export function quoted(text: string): string {
  const lines = linesOf(text.trim() === '' ? text.trim() : text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, ''))
  return lines
    .map((line, i) => {
      if (line.trim() === '') return '>'
      const next = lines[i + 1]
      // A backslash at the end keeps the line break.
      return `> ${escapedLine(line)}${next !== undefined && next.trim() !== '' ? '\\' : ''}`
    })
    .join('\n')
}

/** The text of one table cell: on one line, and with bars escaped. */
export function cell(markdown: string): string {
  return markdown
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\\*)\|/g, (_, before: string) => `${before}${before.length % 2 === 0 ? '\\' : ''}|`)
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n')
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/)
}

function escapedLine(line: string): string {
  return (
    line
      .trimEnd()
      .replace(INLINE, '\\$&')
      .replace(HEAD, (_, space: string, mark: string) =>
        /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
      )
      // Leading spaces would turn the line into code.
      .replace(/^[ \t]+/, space => '\u00a0'.repeat(space.replaceAll('\t', '    ').length))
  )
}
