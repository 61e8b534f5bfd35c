import type { QuestionId } from '#domain'
import type { QuestionSummary, SearchHit } from '#api'
import { dueText, localDay, SECTION_NAMES, sentenceCase } from '#wording'
import { FoundWords } from '../../components/FoundWords.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { Rule } from '../../components/Rule.tsx'
import { STATE_NAMES, statesOf } from './bank-state.ts'
import type { Section } from './bank-state.ts'
import '../../components/index-list.css'

export interface IndexProps {
  readonly sections: readonly Section[]
  /** Every question, for the counts beside a section. */
  readonly all: readonly QuestionSummary[]
  readonly at: QuestionId | undefined
  /** Hits in the learner's own answers. */
  readonly quoted: ReadonlyMap<QuestionId, SearchHit>
  readonly words: readonly string[]
  look(id: QuestionId): void
}

/** The questions by section and topic, each with how it stands. */
export function Index({ sections, all, at, quoted, words, look }: IndexProps) {
  return sections.map(section => {
    const own = all.filter(question => question.section === section.id)
    return (
      <section key={section.id} aria-labelledby={`section-${section.id}`}>
        <div className="index-head">
          <h2 id={`section-${section.id}`}>{SECTION_NAMES[section.id]}</h2>
          <p className="small quieter num">
            {own.length} {own.length === 1 ? 'question' : 'questions'},{' '}
            {own.filter(question => question.attempts > 0).length} tried
          </p>
        </div>
        {section.topics.map(topic => (
          <div key={topic.name}>
            <h3 className="label">{sentenceCase(topic.name)}</h3>
            <ul>
              {topic.questions.map(question => (
                <Row
                  key={question.id}
                  question={question}
                  current={question.id === at}
                  hit={quoted.get(question.id)}
                  words={words}
                  look={look}
                />
              ))}
            </ul>
          </div>
        ))}
      </section>
    )
  })
}

interface RowProps extends Pick<IndexProps, 'words' | 'look'> {
  readonly question: QuestionSummary
  readonly current: boolean
  readonly hit: SearchHit | undefined
}

function Row({ question, current, hit, words, look }: RowProps) {
  const states = statesOf(question)
  const loud = states.includes('due') ? 'due' : states.find(state => state === 'weak' || state === 'open')
  const today = localDay(new Date())
  return (
    <li
      data-current={current ? '' : undefined}
      onPointerEnter={event => event.pointerType === 'mouse' && look(question.id)}
    >
      <a href={`/q/${question.id}`} data-row onFocus={() => look(question.id)}>
        <span className="t">{question.title}</span>
        <span className="p">
          <Inline text={question.prompt} />
        </span>
        <Rule points={question.last ? question.last.outline : question.outline} />
        <span className="st" data-st={loud}>
          {states.map(state => STATE_NAMES[state].toLowerCase()).join(', ')}
        </span>
        <span className="d num">{question.due && dueText(question.due, today)}</span>
        {hit && words.length > 0 && (
          <span className="mine">
            You wrote: “<FoundWords text={hit.excerpt} words={words} />”
          </span>
        )}
      </a>
    </li>
  )
}
