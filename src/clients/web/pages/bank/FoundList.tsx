import type { QuestionId } from '#domain'
import type { QuestionSummary, SearchHit } from '#api'
import { BankRow } from './BankRow.tsx'
import '../../components/index-list.css'

interface FoundListProps {
  readonly hits: readonly SearchHit[]
  readonly questions: readonly QuestionSummary[]
  /** The query with its slips mended, where it had any. */
  readonly readAs: string | null
  readonly at: QuestionId | undefined
  look(id: QuestionId): void
}

/** Search results, the best first and without sections. */
export function FoundList({ hits, questions, readAs, at, look }: FoundListProps) {
  const hitOn = new Map(hits.map(hit => [hit.question, hit]))
  return (
    <section aria-label="Found, the best first">
      {readAs !== null && <p className="read-as small quiet">Read as “{readAs}”.</p>}
      <ol className="found">
        {questions.map(question => (
          <BankRow
            key={question.id}
            question={question}
            current={question.id === at}
            hit={hitOn.get(question.id)}
            look={look}
          />
        ))}
      </ol>
    </section>
  )
}
