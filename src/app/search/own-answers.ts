import MiniSearch from 'minisearch'
import type { Attempt } from '#domain'
import type { RecordIndex } from '../record-index.ts'
import { INDEXED, lookFor } from './question-index.ts'
import type { Sought, TextMatch } from './question-index.ts'

interface OwnAnswer {
  readonly id: string
  readonly text: string
}

/** An answer that matched, and how well. */
export interface OwnMatch extends TextMatch {
  readonly attempt: Attempt
}

export type LookInAnswers = ReturnType<typeof answerIndex>

/** Looks in a learner's own answers. The index follows their record from one search to the next. */
export function answerIndex() {
  const index = new MiniSearch<OwnAnswer>({ fields: ['text'], ...INDEXED })
  const held = new Map<string, Attempt>()
  let seen: readonly Attempt[] = []

  const refresh = ({ attempts }: RecordIndex): void => {
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
    knows: (form: string, record: RecordIndex): boolean => {
      refresh(record)
      return held.size > 0 && index.search(form, { tokenize: text => [text] }).length > 0
    },
    find: (sought: readonly Sought[], record: RecordIndex): readonly OwnMatch[] => {
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
