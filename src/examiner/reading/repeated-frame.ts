/** Fewer sentences repeat nothing that means anything. */
const LEAST_SENTENCES = 4
/** The share of sentences that begin, or end, with the same words. */
const SHARE = 0.6
const FRAME_WORDS = 3

/** Words that a speaker may repeat without taking anything back. */
const HARMLESS =
  /^(?:the|a|an|i|we|you|it|that|this|there|is|am|are|was|were|be|of|to|in|on|for|at|by|with|and|so|then|because|also|sure|certain|certainly|know|fact|true|clear|clearly|important|note|remember|think|say|one|next|first|second|point|need|have|has|would|will|my|our|its|here|what|which|s|m|re|ve|ll|d|think|believe|mean|right|of|course|everyone|knows|definitely|indeed|really|quite|confident|can|must|should|use|using|as|from|each|every|per|model|models|step)$/

/**
 * The sentences that stand in a frame which most sentences share, whatever it says: the same words at the
 * head or at the tail. People do not begin three sentences of five with the same three words, unless they
 * only say what they say of all of them. Words of the question may come again and again.
 */
export function repeatedFrame(
  sentences: readonly string[],
  isTopical: (word: string) => boolean = () => false,
): ReadonlySet<number> {
  if (sentences.length < LEAST_SENTENCES) return new Set()
  const words = sentences.map(text => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
  const framed = new Set<number>()
  for (const end of ['head', 'tail'] as const) {
    const frames = Map.groupBy(
      words.flatMap((own, i) => {
        const frame = end === 'head' ? own.slice(0, FRAME_WORDS) : own.slice(-FRAME_WORDS)
        return own.length > FRAME_WORDS + 1 ? [{ i, frame: frame.join(' ') }] : []
      }),
      ({ frame }) => frame,
    )
    for (const [frame, all] of frames) {
      if (all.length < Math.max(LEAST_SENTENCES - 1, SHARE * sentences.length)) continue
      if (frame.split(' ').every(word => HARMLESS.test(word) || isTopical(word))) continue
      for (const { i } of all) framed.add(i)
    }
  }
  return framed
}
