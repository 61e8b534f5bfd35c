import type { Evidence, Opposite, Span } from '#domain'

type Place = Pick<Span, 'start' | 'end'>

/** A sentence of at most this many words makes one claim and is quoted whole. */
const WHOLE = 14
/** The most words in a quotation, whatever has to be cut. */
const LONGEST = 24
/** Evidence of more words makes more than one claim, so its first clause is quoted. */
const MOST = 18
/** A shorter clause says too little alone, so its neighbour is quoted with it. */
const LEAST = 4

/** The end of a sentence. A dot inside a figure is none, as no blank follows it. */
const SENTENCE_END = /[.!?](?=\s)|\n/g
/** The possible end of a clause: after a comma or a semicolon, or in front of a joining word. */
const CLAUSE_END =
  /(?<=[;:,])\s+|\s+(?=(?:[—–-]\s|because|but|so(?! (?:much|many|few|little|far|long))|since|while|whereas|although|which|then|and (?:so|then|that|it|you|we|the|this|they))\b)/g
/** Words that join a clause to the preceding one; a quotation leaves them out. */
const JOINS =
  /^(?:[-—–*•]\s+|(?:and|but|so(?! (?:much|many|few|little|far|long))|because|since|while|whereas|although|then)\s+)+/i
/** A clause that has no subject without the preceding one. */
const LEANS = /^(?:which|that|who|whose)\b/i

export interface QuotedClaim {
  /** The words exactly as they stand in the answer. */
  readonly words: string
  /** Whether the clause continues after them. */
  readonly isCut: boolean
}

/**
 * The words of an answer that make one claim: the clause around the opposing words if they are known, and
 * otherwise around the evidence.
 */
export function claimIn(answer: string, evidence: Evidence, opposite?: Opposite): QuotedClaim {
  const focus = focusOf(opposite?.words ?? evidence)
  const sentence = trimmed(answer, sentenceAround(answer, focus))
  const whole = answer.slice(sentence.start, sentence.end)
  if (countWords(whole) <= WHOLE) return { words: bare(whole), isCut: false }
  const clause = clauseIn(whole, within(focus, sentence))
  const isTwo = !opposite && countWords(clause) > MOST
  return shortened(bare(isTwo ? clauseIn(whole, { start: within(focus, sentence).start, end: 0 }) : clause))
}

/**
 * All the words of an opposite, since two exchanged terms make one claim; otherwise the first words of the
 * evidence.
 */
function focusOf([first, ...rest]: Evidence): Place {
  const last = rest.filter(({ start, end }) => start >= first.end && end - first.start < 200).at(-1)
  return { start: first.start, end: last?.end ?? first.end }
}

function sentenceAround(answer: string, { start, end }: Place): Place {
  const ends = [...answer.matchAll(SENTENCE_END)].map(match => match.index + 1)
  return {
    start: ends.findLast(at => at <= start) ?? 0,
    // Only the first of several sentences of evidence is quoted.
    end: ends.find(at => at > start && at >= Math.min(end, start + 1)) ?? answer.length,
  }
}

/** The clause of a sentence in which the focus begins, with the preceding one if it cannot stand alone. */
function clauseIn(sentence: string, focus: Place): string {
  const clauses = clausesOf(sentence)
  let first = clauses.findIndex(({ end }) => end > focus.start)
  if (first < 0) return sentence
  let last = first
  const text = () => sentence.slice(clauses[first]?.start, clauses[last]?.end)
  while (last + 1 < clauses.length && (clauses[last]?.end ?? 0) < focus.end) last += 1
  while (first > 0 && (LEANS.test(text()) || countWords(text()) < LEAST)) first -= 1
  while (last + 1 < clauses.length && countWords(text()) < LEAST) last += 1
  return text()
}

/** The clauses of a sentence. None is cut inside a formula or a bracket. */
function clausesOf(sentence: string): readonly Place[] {
  const cuts = [...sentence.matchAll(CLAUSE_END)]
    .map(match => match.index + match[0].length)
    .filter(at => !isInside(sentence.slice(0, at)))
  return [0, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? sentence.length }))
}

function isInside(before: string): boolean {
  const count = (sign: RegExp) => before.match(sign)?.length ?? 0
  return count(/(?<!\\)\$/g) % 2 === 1 || count(/[([{]/g) > count(/[)\]}]/g)
}

function shortened(clause: string): QuotedClaim {
  const next = [...clause.matchAll(/\S+/g)][LONGEST]?.index
  const isCut = next !== undefined && !isInside(clause.slice(0, next))
  return { words: isCut ? clause.slice(0, next).replace(/[\s,;:]+$/, '') : clause, isCut }
}

/** A claim without the words and signs around it that belong to the surrounding text. */
function bare(clause: string): string {
  const begun = clause.trim().replace(JOINS, '')
  return begun.replace(/[\s.,;:!]+$/, '')
}

function trimmed(text: string, { start, end }: Place): Place {
  const inner = text.slice(start, end)
  return { start: start + (inner.length - inner.trimStart().length), end: start + inner.trimEnd().length }
}

function within({ start, end }: Place, outer: Place): Place {
  return { start: Math.max(0, start - outer.start), end: Math.min(end, outer.end) - outer.start }
}

function countWords(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0
}
