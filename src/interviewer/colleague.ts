import { passes } from '#domain'
import type { Question } from '#domain'
import type { AskedQuestion, NextMove } from './session.ts'

type RedFlag = Question['redFlags'][number]

/** A view is close to an answer that uses this many of its own words, and this share of them. */
const CLOSE = { words: 3, share: 0.4 } as const
/** Shorter words tell little of a text's subject. */
const LETTERS = 4
/** Long words without a subject. */
const EMPTY = new Set(
  'about after also always because been before both does each even every from have into just like make makes many more most much must need needs never only other over same some such than that their them then there these they this those thus very what when where which while will with within would your'.split(
    ' ',
  ),
)

/** A formula, or a remark in brackets for readers of the key. */
const FORMULA_OR_REMARK = /\$[^$]*\$|\s+\((?:[^()$]|\$[^$]*\$)*\)(?=[\s.,;:]|$)/g

/**
 * A colleague's view in words: a misconception of the question, as somebody would hold it. Remarks in
 * brackets are left out, since they may give the truth away.
 */
export function colleaguesView({ claim }: Pick<RedFlag, 'claim'>): string {
  const view = claim.replace(FORMULA_OR_REMARK, part => (part.startsWith('$') ? part : '')).trim()
  return `A colleague says: “${view.replace(/[.\s]+$/, '')}.” What do you answer?`
}

/**
 * The colleague's view to put to an answer that would pass: the red flag closest to its subject, if one is
 * close.
 */
export function colleague({ redFlags }: Question, { exchanges }: AskedQuestion): NextMove | null {
  const said = exchanges[0].said
  if (!said || !passes(said.report.hiring) || exchanges.length > 1) return null
  const answer = wordsOf(said.answer)
  const [closest] = redFlags
    .map(flag => ({ flag, ...closeness(flag, answer) }))
    .filter(({ shared, share }) => shared >= CLOSE.words && share >= CLOSE.share)
    .toSorted((a, b) => b.share - a.share)
  return closest
    ? { move: { kind: 'colleague', flag: closest.flag.id }, prompt: colleaguesView(closest.flag) }
    : null
}

function closeness({ claim }: RedFlag, answer: ReadonlySet<string>) {
  const words = [...wordsOf(claim)]
  const shared = words.filter(word => answer.has(word)).length
  return { shared, share: words.length === 0 ? 0 : shared / words.length }
}

/** The words of a text that tell its subject, without a plural's ending. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return new Set(
    words.filter(word => word.length >= LETTERS && !EMPTY.has(word)).map(word => word.replace(/s$/, '')),
  )
}
