import type { QuestionId } from '#domain'
import type { QuestionSummary } from '#api'
import { SECTION_NAMES, sentenceCase } from '#wording'
import type { Section } from './bank-state.ts'
import { BankRow } from './BankRow.tsx'
import '../../components/index-list.css'

interface IndexProps {
  readonly sections: readonly Section[]
  /** Every question, for the counts beside a section. */
  readonly all: readonly QuestionSummary[]
  readonly at: QuestionId | undefined
  look(id: QuestionId): void
}

/** The questions by section and topic, each with how it stands. */
export function Index({ sections, all, at, look }: IndexProps) {
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
                <BankRow key={question.id} question={question} current={question.id === at} look={look} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    )
  })
}
