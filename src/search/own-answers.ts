import MiniSearch from 'minisearch'
import type { Attempt } from '#domain'
import { INDEXED, lookFor } from './question-index.ts'
import type { Sought, TextMatch } from './question-index.ts'

interface OwnAnswer {
  readonly id: string
  readonly text: string
}

/** The parts of a stored answer that a search reads. */
export type Answered = Pick<Attempt, 'id' | 'question' | 'at' | 'answer'>

/** The part of a record that a search reads. */
export interface Searchable {
  readonly attempts: readonly Answered[]
}

/** An answer that matched, with its score. */
export interface OwnMatch extends TextMatch {
  readonly attempt: Answered
}

export type LookInAnswers = ReturnType<typeof answerIndex>

/** An index over a learner's own answers. It follows their record from one search to the next. */
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
