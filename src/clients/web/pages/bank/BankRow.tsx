import type { QuestionId } from '#domain'
import type { QuestionSummary, SearchHit } from '#api'
import { dueText, foundText, localDay, sentenceCase } from '#wording'
import { FoundWords } from '../../components/FoundWords.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { Rule } from '../../components/Rule.tsx'
import { STATE_NAMES, statesOf } from './bank-state.ts'

interface BankRowProps {
  readonly question: QuestionSummary
  readonly current: boolean
  /** The match of a search in this question. */
  readonly hit?: SearchHit | undefined
  look(id: QuestionId): void
}

/** A question with its state and, in a search, the reason why it matched. */
export function BankRow({ question, current, hit, look }: BankRowProps) {
  const states = statesOf(question)
  const loud = states.includes('due') ? 'due' : states.find(state => state === 'weak' || state === 'open')
  const today = localDay(new Date())
  const own = hit?.where === 'own-answer'
  return (
    <li
      data-current={current ? '' : undefined}
      onPointerEnter={event => event.pointerType === 'mouse' && look(question.id)}
    >
      <a
        href={`/q/${question.id}`}
        data-row
        aria-current={current || undefined}
        onFocus={() => look(question.id)}
      >
        <span className="t">
          {hit ? <FoundWords text={hit.title} marks={hit.titleMarks} /> : question.title}
        </span>
        <span className="p">
          {hit && !own ? (
            <FoundWords text={hit.excerpt} marks={hit.marks} />
          ) : (
            <Inline text={question.prompt} />
          )}
        </span>
        <Rule points={question.last ? question.last.outline : question.outline} />
        <span className="st" data-st={loud}>
          {states.map(state => STATE_NAMES[state].toLowerCase()).join(', ')}
        </span>
        <span className="d num">{question.due && dueText(question.due, today)}</span>
        {hit && (
          <span className="why">
            {sentenceCase(foundText(hit))}
            {own && (
              <>
                : “<FoundWords text={hit.excerpt} marks={hit.marks} />”
              </>
            )}
          </span>
        )}
      </a>
    </li>
  )
}
