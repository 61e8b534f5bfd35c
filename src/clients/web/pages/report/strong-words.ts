import type { AttemptView } from '#api'
import type { PointId } from '#domain'
import { sentencesOf } from '#wording'

/** A sentence that begins like this leans on the one before it. */
const LEANS =
  /^(?:all of (?:them|these)|and|as a result|because of|both|but|each|either|for (?:it|this|that)|hence|here|however|in (?:it|that case)|it|its|neither|one|or|so|such|that|the (?:first|former|latter|other|same|second)|their|them|then|there|therefore|these|they|this|those|thus|which|yet|you|your)\b/i
/** Sentences that may be taken along for the subject, and the letters that a correction may have. */
const MOST_BEFORE = 2
const LONGEST = 360

/**
 * Whole sentences from the longest model answer that makes the point, since it gives the reason too. They begin
 * with a sentence that stands on its own; where none is near, nothing is quoted.
 */
export function strongWords({ key, readings }: AttemptView['question'], point: PointId): string | undefined {
  for (const length of ['long', 'medium', 'short'] as const) {
    const evidence =
      readings.find(reading => reading.answer === length)?.made.find(each => each.point === point)
        ?.evidence ?? []
    const sentences = sentencesOf(key?.modelAnswers[length] ?? '')
    const making = sentences.flatMap((sentence, i) =>
      evidence.some(span => span.start < sentence.end && sentence.start < span.end) ? [i] : [],
    )
    const words = standing(
      sentences.map(({ text }) => text),
      making,
    )
    if (words !== undefined) return words
  }
  return undefined
}

/** These sentences, and those before the first that it leans on; undefined where that would be too much. */
export function standing(sentences: readonly string[], making: readonly number[]): string | undefined {
  const [first] = making
  if (first === undefined) return undefined
  let begin = first
  while (begin > 0 && first - begin < MOST_BEFORE && LEANS.test(sentences[begin] ?? '')) begin -= 1
  if (LEANS.test(sentences[begin] ?? '')) return undefined
  const before = sentences.slice(begin, first)
  const words = [...before, ...making.map(i => sentences[i] ?? '')].join(' ')
  return before.length > 0 && words.length > LONGEST ? undefined : words
}
