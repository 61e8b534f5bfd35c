import type { PointResult } from '#api'
import { EARNS, HIRING_RULE, RANKS, passes } from '#domain'
import type { PointOutline, Rank, Report, Verdict } from '#domain'
import { pointLetters } from './point-letters.ts'
import { countedInWords, inWords } from './numbers.ts'
import { sentenceCase } from './names.ts'
import { contradictingSentences, quotationText } from './quotation.ts'
import type { Quotation } from './quotation.ts'
import { nothingCountsText } from './uncounted-text.ts'

/** The points of a report with their weights and ranks, in the order of the question. */
export function resultsIn(
  outline: readonly PointOutline[],
  verdicts: readonly Verdict[],
): readonly PointResult[] {
  const kinds = new Map(verdicts.map(verdict => [verdict.point, verdict.kind]))
  return outline.map(({ id, rank, weight }) => ({ id, rank, weight, kind: kinds.get(id) ?? 'unjudged' }))
}

/** The verdict in words, around the sentence of the answer that it quotes, if it quotes one. */
interface VerdictSaid {
  readonly before: string
  readonly quotation: Quotation | undefined
  readonly after: string
}

/** The verdict in words: the decision, then the count, then one thing to do. */
export function verdictSaid(report: Report, results: readonly PointResult[], answer: string): VerdictSaid {
  const aside = results.some(({ kind }) => EARNS[kind] > 0) ? undefined : nothingCountsText(report, answer)
  if (report.mark.kind === 'withheld')
    return (
      guarded(report) ??
      plainly(`There is no mark: no point could be judged. ${aside ?? 'Nothing is held against you.'}`)
    )
  const wrong = contradictions(report, results)
  // Words that were set aside may say a point, so it would be wrong to claim that nothing says it.
  if (aside !== undefined && wrong.length === 0)
    return plainly(joined('This answer would not pass.', aside, flags(report), beginWith(report, results)))
  const said = joined(decision(report), count(results), flags(report))
  const [first] = wrong
  if (!first) return plainly(joined(said, toDo(report, results)))
  return {
    before: joined(said, `${contradicted(wrong, results)}: the answer says`),
    quotation: contradictingSentences(answer, first)[0],
    after: joined('.', toDo(report, results)),
  }
}

/** The same as plain text, with the opposing words marked, between asterisks unless otherwise. */
export function verdictText(
  report: Report,
  results: readonly PointResult[],
  answer: string,
  mark?: (words: string) => string,
): string {
  const { before, quotation, after } = verdictSaid(report, results, answer)
  return quotation ? `${before} “${quotationText(quotation, mark)}”${after}` : before + after
}

/** The reason for a missing mark if guards had a say, with the ways on. */
function guarded({ verdicts, uncounted }: Report): VerdictSaid | undefined {
  const words = uncounted.find(({ because }) => because === 'disowned')
  if (!words && !verdicts.some(v => v.kind === 'unjudged' && v.because === 'guarded')) return undefined
  const after = 'If you mean it, say so, and it is judged as it stands. Nothing is held against you.'
  return words
    ? {
        before: 'There is no mark yet, since the answer seems to say that it is not meant:',
        quotation: { text: words.span.text.trim(), marks: [] },
        after: ` ${after}`,
      }
    : plainly(`There is no mark yet, since most of it could not be read as meant. ${after}`)
}

function plainly(before: string): VerdictSaid {
  return { before, quotation: undefined, after: '' }
}

function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' ')
}

function decision({ mark, hiring, hiringHigh, decidedBy }: Report): string {
  if (decidedBy === 'nothing-said')
    return 'This answer would not pass. No point of this question was found in it.'
  if (passes(hiring) && mark.kind === 'open') return 'This would pass.'
  if (passes(hiring)) return hiring === 'strong-yes' ? 'This would pass, clearly.' : 'This would pass.'
  if (passes(hiringHigh)) return 'As judged, this answer would not pass; with what is still open it may.'
  return 'This answer would not pass.'
}

/** `Of six core points three hold, one is half there and one is missing.` */
function count(results: readonly PointResult[]): string {
  const core = results.filter(result => result.rank === 'core')
  const number = (kind: Verdict['kind']) => core.filter(result => result.kind === kind).length
  if (results.every(result => result.kind === 'missing')) return ''
  if (core.length > 0 && number('met') === core.length)
    return (
      `${sentenceCase(every(core.length, 'core'))} ` +
      `${core.length === 1 ? 'holds' : 'hold'}${expected(results)}.${beyond(results)}`
    )

  const open = number('unjudged')
  if (open > 0 && open === core.length)
    return `${sentenceCase(every(open, 'core'))} ${open === 1 ? 'is' : 'are'} open.${beyond(results)}`
  const parts = [
    number('met') === 0
      ? `none holds${open > 0 ? ' so far' : ''}`
      : `${inWords(number('met'))} ${number('met') === 1 ? 'holds' : 'hold'}`,
    some(number('partial'), 'half there'),
    some(number('missing'), 'missing'),
    some(open, 'open'),
  ].filter(part => part !== '')
  return `Of ${countedInWords(core.length, 'core point')} ${listed(parts)}.${beyond(results)}`
}

function expected(results: readonly PointResult[]): string {
  const all = results.filter(result => result.rank === 'expected')
  const met = all.filter(result => result.kind === 'met').length
  if (all.length === 0) return ''
  if (met === all.length)
    return `, and so ${all.length === 1 ? 'does' : 'do'} ${every(all.length, 'expected')}`
  const open = all.filter(result => result.kind === 'unjudged').length
  const made = met === 0 ? 'none does' : `${inWords(met)} ${met === 1 ? 'does' : 'do'}`
  const rest = open === 0 ? '' : `${met === 0 ? ' so far' : ''} and ${some(open, 'open')}`
  return `; of ${countedInWords(all.length, 'expected point')} ${made}${rest}`
}

/** The content of the answer beyond the bar, in a sentence; nothing if there is none. */
function beyond(results: readonly PointResult[]): string {
  const all = results.filter(result => result.rank === 'depth')
  const met = all.filter(result => result.kind === 'met').length
  if (met === 0) return ''
  return ` Beyond the bar it makes ${met === all.length ? every(all.length, 'depth') : `${inWords(met)} of ${countedInWords(all.length, 'depth point')}`}.`
}

/** `all six core points`, `both core points`, `the core point`. */
function every(n: number, rank: Rank): string {
  if (n === 1) return `the ${rank} point`
  return n === 2 ? `both ${rank} points` : `all ${inWords(n)} ${rank} points`
}

function some(n: number, state: string): string {
  return n === 0 ? '' : `${inWords(n)} ${n === 1 ? 'is' : 'are'} ${state}`
}

function flags({ redFlags }: Report): string {
  if (redFlags.length === 0) return ''
  return redFlags.length === 1
    ? 'One red flag stands.'
    : `${sentenceCase(inWords(redFlags.length))} red flags stand.`
}

/** The contradicted points, core first. */
function contradictions({ verdicts }: Report, results: readonly PointResult[]) {
  const ranks = ranksOf(results)
  const place = (point: Verdict['point']) => RANKS.indexOf(ranks.get(point) ?? 'depth')
  return verdicts
    .filter(verdict => verdict.kind === 'contradicted')
    .toSorted((a, b) => place(a.point) - place(b.point))
}

/** `One expected point is contradicted`, named for the first. */
function contradicted(wrong: readonly Pick<Verdict, 'point'>[], results: readonly PointResult[]): string {
  const rank = wrong[0] && ranksOf(results).get(wrong[0].point)
  const which = rank === undefined || rank === 'core' ? '' : ` ${rank} point`
  return `${sentenceCase(inWords(wrong.length))}${which} ${wrong.length === 1 ? 'is' : 'are'} contradicted`
}

function ranksOf(results: readonly PointResult[]): ReadonlyMap<PointResult['id'], Rank> {
  return new Map(results.map(result => [result.id, result.rank]))
}

function toDo(report: Report, results: readonly PointResult[]): string {
  const point = results.find(result => result.id === report.mendFirst)
  switch (point?.kind) {
    case 'contradicted':
      return 'Mend that sentence first.'
    case 'missing':
      return `Begin with point ${letterOf(report, results)}, which was not found in the answer.`
    case 'partial':
      return `Finish point ${letterOf(report, results)} first.`
    default:
      return ''
  }
}

function beginWith(report: Report, results: readonly PointResult[]): string {
  return report.mendFirst === null ? '' : `Begin with point ${letterOf(report, results)}.`
}

function letterOf({ mendFirst }: Report, results: readonly PointResult[]): string {
  return (mendFirst && pointLetters(results).get(mendFirst)) ?? ''
}

/** The rule that decided the hiring word, in a sentence. */
export function ruleText({ decidedBy, mark }: Report): string {
  switch (decidedBy) {
    case 'contradicted-core':
      return 'One core point is wrong. That alone fails an interview.'
    case 'contradicted-depth':
      return 'One point is wrong, and a strong yes has none wrong.'
    case 'red-flag':
      return 'A red flag alone fails an answer, whatever its mark.'
    case 'missing-core':
      return 'A strong yes needs every core point, and one is missing.'
    case 'put-right':
      return 'It was put right only when challenged, so it is no strong yes.'
    case 'too-few-core':
      return `A yes leaves out at most ${countedInWords(HIRING_RULE.mostCoreLeftOut, 'core point')}.`
    case 'no-depth':
      return `Below ${Math.round(100 * HIRING_RULE.withoutDepth)} % a strong yes needs a depth point, and there is none.`
    case 'nothing-said':
      return 'No point was made, so there is nothing to weigh.'
    case 'withheld':
      return 'No ruling, no mark. The review date has not moved.'
    case 'share':
      return mark.kind === 'open' ? 'The mark decides, counted without the open points.' : 'The mark decides.'
  }
}

/**
 * The first words of a quotation. The cut is between clauses if that leaves enough, and otherwise between
 * words.
 */
export function shortened(text: string, most = 90): string {
  const flat = text.replace(/\s+/g, ' ').replace(/[.,;:]$/, '')
  if (flat.length <= most) return flat
  const clause = Math.max(...[', ', ': ', '; '].map(end => flat.lastIndexOf(end, most)))
  return `${flat.slice(0, clause >= most / 2 ? clause : flat.lastIndexOf(' ', most))} …`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
