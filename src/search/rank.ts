import type { QuestionId } from '#domain'
import type { Called, Name } from './names.ts'
import type { Answered, OwnMatch } from './own-answers.ts'
import type { TextMatch } from './question-index.ts'

/** The reason why a question was found. */
type Why =
  | { readonly where: 'title' | 'prompt' }
  | { readonly where: 'concept' | 'term'; readonly name: string | null }
  | { readonly where: 'own-answer'; readonly attempt: Answered }

export interface Ranked {
  readonly question: QuestionId
  readonly score: number
  readonly why: Why
}

export interface Clues {
  readonly called: readonly Called[]
  readonly texts: readonly TextMatch[]
  readonly own: readonly OwnMatch[]
  /** Questions whose titles hold the whole query, in order. */
  readonly inTitle: readonly QuestionId[]
}

/** A name that makes up the whole query outweighs whatever the texts say. */
const CALLED = 2
/** A title that holds the whole query is nearly as good as one that equals it. */
const IN_TITLE = 0.85
const TEXT = 1
/** Enough to part two questions that are alike, too little to lift one above a title or a concept. */
const OWN = 0.25
/**
 * A question so far behind the best was found by chance, unless the learner's own words hold the whole query.
 */
const LEAST = 0.15

/** Questions by how well they fit, each with the best reason. */
export function rank({ called, texts, own, inTitle }: Clues): readonly Ranked[] {
  const names = Map.groupBy(called, ({ name }) => name.question)
  const textOf = new Map(texts.map(text => [text.id, text]))
  const ownOf = Map.groupBy(own, ({ attempt }) => attempt.question)
  const [bestText, bestOwn] = [highest(texts), highest(own)]

  const questions = new Set<QuestionId>([
    ...names.keys(),
    ...inTitle,
    ...texts.map(({ id }) => id as QuestionId), // The index holds questions under their ids.
    ...ownOf.keys(),
  ])
  const ranked = [...questions].map((question): Ranked => {
    const by = byKey(names.get(question) ?? [])
    const text = textOf.get(question)
    const written = (ownOf.get(question) ?? []).toSorted((a, b) => b.score - a.score)[0]
    const name = Math.max(
      by.reduce((sum, each) => sum + each.share * each.name.weight, 0),
      inTitle.includes(question) ? IN_TITLE : 0,
    )
    return {
      question,
      score:
        CALLED * name +
        TEXT * (text ? text.score / bestText : 0) +
        OWN * (written ? written.score / bestOwn : 0),
      why: reasonFor(by, text, written, inTitle.includes(question)),
    }
  })
  const sorted = ranked.toSorted((a, b) => b.score - a.score)
  const least = LEAST * (sorted[0]?.score ?? 0)
  return sorted.filter(
    ({ question, score }) => score >= least || ownOf.get(question)?.some(({ coverage }) => coverage === 1),
  )
}

function highest(matches: readonly TextMatch[]): number {
  return Math.max(Number.MIN_VALUE, ...matches.map(({ score }) => score))
}

/** The heaviest of the names found under one key, since a title is often a concept as well. */
function byKey(called: readonly Called[]): readonly Called[] {
  const best = new Map<string, Called>()
  for (const each of called) {
    const known = best.get(each.name.stem)
    if (!known || known.name.weight < each.name.weight) best.set(each.name.stem, each)
  }
  return [...best.values()]
}

const PRECEDENCE = { title: 3, concept: 2, term: 1 } as const satisfies Record<Name['kind'], number>

function reasonFor(
  called: readonly Called[],
  text: TextMatch | undefined,
  own: OwnMatch | undefined,
  inTitle: boolean,
): Why {
  const [first] = called.toSorted(
    (a, b) => b.share - a.share || PRECEDENCE[b.name.kind] - PRECEDENCE[a.name.kind],
  )
  if (inTitle) return { where: 'title' }
  if (first) {
    const { kind, name } = first.name
    return kind === 'title' ? { where: 'title' } : { where: kind, name }
  }
  const field = fieldOf(text)
  // The learner's own words tell more than a definition that happens to hold the query.
  const least = field.where === 'term' ? (text?.coverage ?? 0) : (text?.coverage ?? 0) + Number.EPSILON
  return own && own.coverage >= least ? { where: 'own-answer', attempt: own.attempt } : field
}

/** The field that holds most of the words. It does not name the concept or the term. */
function fieldOf(text: TextMatch | undefined): Why {
  const fields = Object.values(text?.match ?? {}).flat()
  const number = (...of: readonly string[]) => fields.filter(field => of.includes(field)).length
  const most = Math.max(number('title'), number('concepts'), number('prompt'))
  if (most === 0) return { where: 'term', name: null }
  if (number('title') === most) return { where: 'title' }
  return number('concepts') === most ? { where: 'concept', name: null } : { where: 'prompt' }
}
