import type { Token } from '#text'

/** The words of a question and its key, and how rare each word of the bank is. */
export interface QuestionTopic {
  readonly vocabulary: ReadonlySet<string>
  readonly idf: (form: string) => number
}

/**
 * So many sentences in a row are about something else where so small a share of their words, by rarity, is of
 * the question. By the short run 10 of 31,455 quotes that earn a point are lost; no long run of an answer for
 * fitting comes under .69, and 19 of 20 of licences and manuals do under .45.
 */
const RUNS = [
  { sentences: 15, leastShare: 0.36 },
  { sentences: 25, leastShare: 0.45 },
] as const
/** A sentence of the run with more of them is left in: an answer may stand beside a page of something else. */
const OWN_SHARE = 0.6

/**
 * The places of the sentences that stand in a long run about something else: a licence, a manual, a lecture on
 * another field. A few sentences apart from the matter, as an anecdote or a metaphor, are no such run.
 */
export function offTopic(
  sentences: readonly (readonly Token[])[],
  { vocabulary, idf }: QuestionTopic,
): ReadonlySet<number> {
  const weights = sentences.map(tokens => {
    const content = tokens.filter(token => token.content && token.value === undefined)
    const weigh = (among: readonly Token[]) => among.reduce((sum, token) => sum + idf(token.form), 0)
    return { own: weigh(content.filter(token => vocabulary.has(token.form))), all: weigh(content) }
  })
  const found = new Set<number>()
  for (const { sentences: run, leastShare } of RUNS) {
    let [own, all] = [0, 0]
    for (const [i, weight] of weights.entries()) {
      own += weight.own - (weights[i - run]?.own ?? 0)
      all += weight.all - (weights[i - run]?.all ?? 0)
      if (i < run - 1 || own >= leastShare * Math.max(1, all)) continue
      for (let place = i - run + 1; place <= i; place += 1) {
        const { own: itsOwn, all: itsAll } = weights[place] ?? { own: 0, all: 0 }
        if (itsOwn < OWN_SHARE * Math.max(1, itsAll)) found.add(place)
      }
    }
  }
  return found
}
