import type { Bank } from '#bank'
import type { Question } from '#domain'
import type { SearchHit, SearchReply } from '#api'
import { excerptAround, marksIn } from '#search'
import type { SearchOutcome, Ranked, Sought } from '#search'

/** The reply to a search: each question found, the query as it was read, and names like it. */
export function searchReplyOf({ ranked, sought, readAs, instead }: SearchOutcome, bank: Bank): SearchReply {
  return { hits: ranked.map(found => hitOf(found, sought, bank)), readAs, instead }
}

/** A question found by a search, with the matching words and the reason. */
function hitOf({ question: id, why }: Ranked, sought: readonly Sought[], bank: Bank): SearchHit {
  const question = bank.find(id)
  const forms = new Set(sought.flatMap(word => [...word.forms.keys()]))
  const begun = sought.find(word => word.begins)?.form
  const own = why.where === 'own-answer' ? why.attempt : undefined
  const title = question?.title ?? id
  const count = (text: string) => marksIn(text, forms, begun).length
  return {
    question: id,
    title,
    titleMarks: marksIn(title, forms, begun),
    where: why.where,
    name:
      why.where === 'concept'
        ? (why.name ?? conceptIn(question, count))
        : why.where === 'term'
          ? (why.name ?? termOf(id, bank, count))
          : null,
    attempt: own?.id ?? null,
    at: own?.at ?? null,
    ...excerptAround(own?.answer ?? question?.prompt ?? '', forms, begun),
  }
}

type Count = (text: string) => number

function conceptIn(question: Question | undefined, count: Count): string | null {
  return mostOf([question?.topic ?? '', ...(question?.concepts ?? [])], count) ?? null
}

/** The term whose name or definition holds most of the words. */
function termOf(id: Question['id'], { terms }: Bank, count: Count): string | null {
  const own = terms.filter(({ questions }) => questions.includes(id))
  return (
    mostOf(own, ({ term, also, searchedAs, says }) =>
      count([term, ...also, ...(searchedAs ?? []), says].join(' ')),
    )?.term ?? null
  )
}

function mostOf<T>(all: readonly T[], count: (one: T) => number): T | undefined {
  return all.toSorted((a, b) => count(b) - count(a))[0]
}
