import type { Gap, GapSheet } from '#api'
import { daysFrom, localDay, shortDay } from './dates.ts'
import { countText, inWords } from './numbers.ts'
import { SECTION_NAMES, keysOf, sentenceCase } from './names.ts'
import { escaped } from './markdown-text.ts'

const WEEK = 7

/** `The 18 points you lost this week`, or since a day. */
export function sheetTitle({ gaps, more, since, day }: GapSheet): string {
  const count = gaps.length + more
  if (since === null) return 'The points you lost'
  const from = localDay(since)
  const when = daysFrom(from, day) < WEEK ? 'this week' : `since ${shortDay(from)}`
  return `The ${count === 1 ? 'point' : `${count} points`} you lost ${when}`
}

/** The content of the sheet, and the number of gaps left out. */
export function sheetLead({ gaps, more }: GapSheet): string {
  if (gaps.length === 0) return ''
  const order = 'In each section the heaviest come first, then the most recent.'
  return more === 0
    ? `Core and expected points that your latest answers left out, half made or contradicted. ${order}`
    : `${sentenceCase(inWords(gaps.length))} of them fit on two pages. ${order} ` +
        `${countText(more, 'more is', 'more are')} in the reports.`
}

/** The state without a gap, and what comes next. */
export function sheetEmpty({ answered }: GapSheet): { readonly title: string; readonly next: string } {
  return answered === 0
    ? {
        title: 'No answers yet.',
        next:
          'Hand in an answer, and the core and expected points that it leaves out gather here, on one ' +
          'page to print.',
      }
    : {
        title: 'Nothing is lost.',
        next:
          'Every core and expected point of your latest answers holds or is still open. Answer what is ' +
          'due, or a question that you have not met.',
      }
}

interface SheetPart {
  readonly section: Gap['section']
  readonly gaps: readonly Gap[]
}

/** The gaps by section, in the bank's order; within a section they keep theirs. */
export function sheetParts({ gaps }: Pick<GapSheet, 'gaps'>): readonly SheetPart[] {
  const bySection = Map.groupBy(gaps, gap => gap.section)
  return keysOf(SECTION_NAMES).flatMap(section => {
    const own = bySection.get(section)
    return own ? [{ section, gaps: own }] : []
  })
}

/** The sheet as Markdown, to keep. Formulas stay as they are written. */
export function sheetMarkdown(sheet: GapSheet): string {
  if (sheet.gaps.length === 0) {
    const { title, next } = sheetEmpty(sheet)
    return `# ${title}\n\n${next}\n`
  }
  const parts = sheetParts(sheet).flatMap(({ section, gaps }) => [
    `## ${SECTION_NAMES[section]}`,
    ...gaps.map(
      ({ title, claim, line, number }) =>
        `- **${claim}**${number === null ? '' : ` [${number}]`}\n  ${line} (*${escaped(title)}*)`,
    ),
  ])
  return `${[`# ${sheetTitle(sheet)}`, sheetLead(sheet), ...parts].join('\n\n')}\n`
}
