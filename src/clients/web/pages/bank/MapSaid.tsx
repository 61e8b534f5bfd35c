import type { QuestionSummary } from '#api'
import { statesOf } from './bank-state.ts'
import { kinText } from './map-text.ts'
import { StateMark } from './StateMark.tsx'
import { kinOf } from './stages.ts'

interface MapSaidProps {
  readonly question: QuestionSummary | undefined
  readonly all: readonly QuestionSummary[]
}

/** In words, what the picture shows of the question at hand. A screen reader has it from the question itself. */
export function MapSaid({ question, all }: MapSaidProps) {
  return (
    <p className="map-said small" aria-hidden="true">
      {question ? (
        <>
          <b>{question.title}</b> <StateMark states={statesOf(question)} />
          <span className="quiet">
            {kinText(question, kinOf(question.id, all), all) ||
              'It builds on nothing here, and nothing on it.'}
          </span>
        </>
      ) : (
        <span className="quiet">
          Point at a question, or go to one with the arrow keys, to see what it builds on and what it leads
          to.
        </span>
      )}
    </p>
  )
}
