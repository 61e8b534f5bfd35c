import type { AttemptView, PointResult } from '#api'
import { markedPoints } from '#domain'
import type { Attempt, Mark, Point, PointOutline, Question, Report, Verdict } from '#domain'
import {
  localDay,
  timeOf,
  weekDay,
  inReportOrder,
  pointLetters,
  HIRING_NAMES,
  beyondText,
  LEVEL_NAMES,
  OPPOSITE_NAMES,
  contradictingSentences,
  ordinal,
  percentText,
  quotationText,
  sumOf,
  sumText,
  resultsIn,
  strangeText,
  surenessOf,
  uncountedPassages,
  uncountedText,
  verdictText,
  sentenceCase,
  OUTSIDE_HEADING,
  OUTSIDE_NOTE,
  outsideErrorsIn,
} from '#wording'
import type { Ink } from '../terminal/ink.ts'
import { cut, ends, hang, wrap } from '../terminal/lay-out.ts'
import { setMarks, standingOut } from '../terminal/marked.ts'
import { plain } from '../terminal/plain.ts'
import { ruleLines } from '../terminal/rule-line.ts'
import { WIDTH } from '../terminal/terminal.ts'

const INDENT = 23
/** The letters of a sentence that fit beside the label on four lines, with how it is opposed to the claim. */
const MOST_QUOTED = 160

/** The claims of the points and red flags in a report. They are known once the question is open. */
interface Claims {
  readonly points: readonly Pick<Point, 'id' | 'claim' | 'ifMissing'>[]
  readonly redFlags: Question['redFlags']
}

/**
 * A report with its surroundings: the attempt, the next prompt, and the date on which the question returns.
 */
export function attemptScreen(view: AttemptView, ink: Ink): string {
  const { attempt, question, number, next, review } = view
  const title = `${question.summary.title}, ${LEVEL_NAMES[question.summary.level].toLowerCase()}. ${sentenceCase(ordinal(number))} attempt, ${weekDay(localDay(attempt.at))} ${timeOf(attempt.at)}.`
  const letter = next && pointLetters(attempt.outline).get(next.point)
  return [
    // A short judge's name goes beside the title. Several names, with the points of each, go below it.
    ...(attempt.examiner.length <= INDENT
      ? [ends(title, `Judge: ${attempt.examiner}`)]
      : [cut(title, WIDTH), ...hang('Judge', attempt.examiner, INDENT)]),
    ink.glyphs.line.repeat(WIDTH),
    ...reportLines(attempt, question.key, ink),
    ...strangeLines(attempt.answer),
    '',
    ...(next
      ? hang(
          next.move ? `Move ${next.move.number} of ${next.move.of}` : `Follow-up on ${letter ?? '?'}`,
          plain(next.prompt),
          INDENT,
        )
      : []),
    ...(review
      ? hang(`Next  ${weekDay(localDay(review.due))}`, `${review.rating}: ${review.because}`, INDENT)
      : hang('Next', nothingMoved(attempt.report.mark), INDENT)),
  ]
    .map(ink.set)
    .join('\n')
}

/** An answer with its report, stored or not. */
interface ExaminedAnswer extends Pick<Attempt, 'answer' | 'report'> {
  readonly outline: readonly PointOutline[]
}

/** The report alone: verdict, points, red flags, and the words that were not counted. */
export function reportLines(
  { answer, report, outline }: ExaminedAnswer,
  key: Claims | null,
  ink: Ink,
): readonly string[] {
  const results = resultsIn(outline, report.verdicts)
  return [
    ...verdictLines({ answer, report }, results, ink),
    '',
    ...pointLines({ answer, report }, results, key, ink),
    ...flagLines(report, key, ink),
    ...outsideLines(report, ink),
    ...uncountedPassages(answer, report.uncounted).flatMap(passage =>
      hang('  not counted', uncountedText(passage), INDENT),
    ),
  ]
}

/** A note on letters in an answer that are not what they look like. */
export function strangeLines(answer: string): readonly string[] {
  const note = strangeText(answer)
  return note === null ? [] : ['', ...wrap(note)]
}

type Said = Pick<ExaminedAnswer, 'answer' | 'report'>

function verdictLines(
  { answer, report }: Said,
  results: readonly PointResult[],
  ink: Ink,
): readonly string[] {
  const word = (report.hiring ? HIRING_NAMES[report.hiring] : 'No mark').toUpperCase()
  const lead = ' '.repeat(word.length + 2)
  const [boxes, letters] = ruleLines(results, ink, WIDTH - lead.length)
  return [
    `${ink.paint('strong', word)}  ${boxes}`,
    `${lead}${letters}`,
    countOf(report.mark, results),
    ...setMarks(wrap(verdictText(report, results, answer, standingOut)), ink),
  ]
}

function countOf(mark: Mark, results: readonly PointResult[]): string {
  const percent = percentText(mark)
  const open = markedPoints(results).filter(r => r.kind === 'unjudged').length
  const beyond = beyondText(results)
  return `${sumText(sumOf(results))}${percent ? `, ${percent}` : ''}${beyond ? `; ${beyond}` : ''}${open > 0 ? `; ${open} ${open === 1 ? 'point is' : 'points are'} open` : ''}.`
}

function pointLines(
  { answer, report }: Said,
  results: readonly PointResult[],
  key: Claims | null,
  ink: Ink,
): readonly string[] {
  const letters = pointLetters(results)
  const verdicts = new Map(report.verdicts.map(v => [v.point, v]))
  return inReportOrder(results).flatMap(result => {
    const verdict = verdicts.get(result.id)
    if (!verdict) return []
    const label = labelOf(letters.get(result.id) ?? '', result, verdict.kind, ink)
    const [first = '', ...rest] =
      verdict.kind === 'contradicted'
        ? contradictedWords(verdict, answer, claimOf(result, key), ink)
        : wordsOf(verdict, claimOf(result, key), ink, key?.points.find(p => p.id === result.id)?.ifMissing)
    const doubt = surenessOf(verdict) === 'not sure' ? 'not sure: ' : ''
    const lines = [
      ...hang(label, `${doubt}${first}`, INDENT, mostLines(verdict, result)),
      ...rest.flatMap(line => hang('', line, INDENT, 2)),
    ]
    return setMarks(lines, ink).map((line, i) =>
      i === 0 ? line.replace(label.trimEnd(), ink.paint(verdict.kind, label.trimEnd())) : line,
    )
  })
}

/**
 * A missing point that is not core takes one line, so that a report fits on about one screen. A contradiction
 * takes the whole of its sentence.
 */
function mostLines({ kind }: Verdict, { rank }: PointResult): number {
  if (kind === 'contradicted') return 4
  return kind === 'missing' && rank !== 'core' ? 1 : 2
}

/**
 * The claim of a point. For a question that is not open, even an id such as `lower-is-better` says too much.
 * For a point that has left its question, the id is all that is known.
 */
function claimOf({ id }: PointResult, key: Claims | null): string {
  if (!key) return 'folded until the question is attempted'
  const claim = key.points.find(p => p.id === id)?.claim
  return claim ? plain(claim) : id.replaceAll('-', ' ')
}

function labelOf(letter: string, { weight }: PointResult, kind: Verdict['kind'], { glyphs }: Ink): string {
  const earned = {
    met: String(weight),
    partial: weight % 2 ? (weight / 2).toFixed(1) : String(weight / 2),
    contradicted: '0',
    missing: '0',
    unjudged: `0${glyphs.dash}${weight}`,
  }[kind]
  return `${letter} ${glyphs[kind]} ${kind.padEnd(13)}${(kind === 'unjudged' ? earned : `${earned}/${weight}`).padStart(4)}  `
}

type Contradicted = Extract<Verdict, { kind: 'contradicted' }>

/** The whole sentence, how it is opposed to the claim, and the claim. */
function contradictedWords(
  verdict: Contradicted,
  answer: string,
  claim: string,
  { glyphs }: Ink,
): readonly string[] {
  const how = verdict.opposite ? `${OPPOSITE_NAMES[verdict.opposite.kind]}: ` : ''
  const [sentence] = contradictingSentences(answer, verdict, MOST_QUOTED)
  const said = sentence ? quotationText(sentence, standingOut) : ''
  return [`${how}${glyphs.open}${said}${glyphs.close}`, `correct: ${claim}`]
}

function wordsOf(
  verdict: Exclude<Verdict, Contradicted>,
  claim: string,
  ink: Ink,
  ifMissing?: string,
): readonly string[] {
  switch (verdict.kind) {
    case 'met':
      return [quote(verdict.evidence[0].text, ink)]
    case 'partial':
      return [quote(verdict.evidence[0].text, ink), `the whole: ${claim}`]
    case 'missing':
      return [claim, ...(ifMissing === undefined ? [] : [plain(ifMissing)])]
    case 'unjudged':
      return [
        verdict.near[0]
          ? `${quote(verdict.near[0].text, ink)} could not be ruled on`
          : 'could not be ruled on; nothing is held against you',
      ]
  }
}

function flagLines(report: Report, key: Claims | null, ink: Ink): readonly string[] {
  return report.redFlags.flatMap(({ flag, evidence }) => {
    const correction = key?.redFlags.find(f => f.id === flag)?.correction
    const label = `${ink.glyphs.flag} red flag`
    const [first = '', ...rest] = hang(label, quote(evidence[0].text, ink), INDENT, 2)
    return [
      '',
      first.replace(label, ink.paint('flag', label)),
      ...rest,
      ...(correction ? hang('', `correct: ${plain(correction)}`, INDENT) : []),
    ]
  })
}

function outsideLines(report: Report, ink: Ink): readonly string[] {
  const errors = outsideErrorsIn(report)
  if (errors.length === 0) return []
  return [
    '',
    OUTSIDE_HEADING,
    ...errors.flatMap(({ said, truth }) => [
      ...hang('said', quote(plain(said), ink), INDENT),
      ...hang('true', plain(truth), INDENT),
    ]),
    ...hang('', OUTSIDE_NOTE, INDENT),
  ]
}

function quote(text: string, { glyphs }: Ink): string {
  return `${glyphs.open}${cut(text, 2 * (WIDTH - INDENT) - 6)}${glyphs.close}`
}

function nothingMoved(mark: Mark): string {
  return mark.kind === 'withheld'
    ? 'There is no mark, so the review date has not moved.'
    : 'The key was seen today, so marks count from tomorrow.'
}
