import MiniSearch from 'minisearch'
import type { Attempt } from '#domain'
import { INDEXED, lookFor } from './question-index.ts'
import type { Sought, TextMatch } from './question-index.ts'

interface OwnAnswer {
  readonly id: string
  readonly text: string
}

/** What a search reads of a stored answer. */
export type Answered = Pick<Attempt, 'id' | 'question' | 'at' | 'answer'>

/** A record as a search reads it. */
export interface Searchable {
  readonly attempts: readonly Answered[]
}

/** An answer that matched, and how well. */
export interface OwnMatch extends TextMatch {
  readonly attempt: Answered
}

export type LookInAnswers = ReturnType<typeof answerIndex>

/** Looks in a learner's own answers. The index follows their record from one search to the next. */
export function answerIndex() {
  const index = new MiniSearch<OwnAnswer>({ fields: ['text'], ...INDEXED })
  const held = new Map<string, Answered>()
  let seen: readonly Answered[] = []

  const refresh = ({ attempts }: Searchable): void => {
    if (attempts === seen) return
    seen = attempts
    const wanted = new Map(attempts.map(attempt => [attempt.id as string, attempt]))
    for (const id of held.keys()) {
      if (wanted.has(id)) continue
      index.discard(id)
      held.delete(id)
    }
    for (const [id, attempt] of wanted) {
      if (held.has(id)) continue
      index.add({ id, text: attempt.answer })
      held.set(id, attempt)
    }
  }

  return {
    /** Whether an answer holds a word. */
    knows: (form: string, record: Searchable): boolean => {
      refresh(record)
      return held.size > 0 && index.search(form, { tokenize: text => [text] }).length > 0
    },
    find: (sought: readonly Sought[], record: Searchable): readonly OwnMatch[] => {
      refresh(record)
      if (held.size === 0) return []
      // MiniSearch's type is invariant in its documents, which a search does not read.
      return lookFor(index as unknown as MiniSearch<never>, sought).flatMap(match => {
        const attempt = held.get(match.id)
        return attempt ? [{ ...match, attempt }] : []
      })
    },
  }
}
