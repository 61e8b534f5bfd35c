import type { Report, Span, Uncounted } from '#domain'
import { UNCOUNTED_NAMES } from './names.ts'

/** The longest passage that is quoted whole. */
const LONGEST = 110
const WORD = /[\p{L}\p{N}]/u

/** Neighbouring words that were set aside for the same reason, as one passage each. */
export function uncountedPassages(answer: string, uncounted: Report['uncounted']): readonly Uncounted[] {
  const passages: Uncounted[] = []
  for (const { span, because } of uncounted.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = passages.at(-1)
    if (last?.because === because && !WORD.test(answer.slice(last.span.end, span.start))) {
      const { start } = last.span
      const end = Math.max(last.span.end, span.end)
      passages[passages.length - 1] = { span: { start, end, text: answer.slice(start, end) }, because }
    } else passages.push({ span, because })
  }
  return passages
}

/** `“first words … last words” repeats the question.` */
export function uncountedText({ span, because }: Uncounted): string {
  return `“${endsOf(span)}” ${UNCOUNTED_NAMES[because]}.`
}

/** A long passage by its first and last words. */
function endsOf({ text }: Span): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= LONGEST) return flat.replace(/[.,;:]$/, '')
  const half = Math.floor(LONGEST / 2)
  const head = flat.slice(0, flat.lastIndexOf(' ', half) > 0 ? flat.lastIndexOf(' ', half) : half)
  const from = flat.indexOf(' ', flat.length - half)
  const tail = from < 0 ? flat.slice(-half) : flat.slice(from + 1)
  return `${head} … ${tail}`.replace(/[.,;:]$/, '')
}

const NOTHING_COUNTS = {
  'addressed-to-examiner': 'all of it speaks to the examiner, not about the question',
  'repeats-question': 'the answer only repeats the question',
  'list-of-terms': 'the answer lists terms and says nothing about them',
  'not-text': 'the answer is not text',
  'no-sentence': 'none of it can be read as a sentence or as notes',
  'off-topic': 'the answer is not about this question',
  denied: 'the answer denies what it says',
  asked: 'the answer only is a question, not a statement',
  doubted: 'the answer leaves all that it says in doubt',
  supposed: 'the answer only supposes what it says',
  attributed: 'the answer only says what others say',
  rejected: 'the answer itself calls what it says wrong',
  withdrawn: 'the answer takes back what it says',
  disowned: 'the answer seems to say that it is not meant',
  framed: 'the same words frame nearly every sentence, so it is not clear that the answer claims any of them',
} as const satisfies Record<Uncounted['because'], string>

/** The reason why nothing of an answer counts, if every word was set aside; undefined if some words count. */
export function nothingCountsText({ uncounted }: Report, answer: string): string | undefined {
  const passages = uncountedPassages(answer, uncounted)
  if (passages.length === 0) return undefined
  const ends = [0, ...passages.map(({ span }) => span.end)]
  const between = ends.map((end, i) => answer.slice(end, passages[i]?.span.start ?? answer.length))
  if (WORD.test(between.join(' '))) return undefined
  const [because, other] = new Set(passages.map(passage => passage.because))
  return because !== undefined && other === undefined
    ? `Nothing counts, since ${NOTHING_COUNTS[because]}.`
    : 'Nothing counts: every part of the answer was set aside. The reasons stand below it.'
}
