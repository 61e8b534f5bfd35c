import type { QuestionId } from '#domain'
import type { QuestionSummary } from '#api'
import { SECTION_NAMES, countText, sentenceCase } from '#wording'
import { IndexSection } from '../../components/IndexSection.tsx'
import type { Section } from './bank-state.ts'
import { BankRow } from './BankRow.tsx'

interface IndexProps {
  readonly sections: readonly Section[]
  /** Every question, for the counts beside a section. */
  readonly all: readonly QuestionSummary[]
  readonly at: QuestionId | undefined
  look(id: QuestionId): void
}

/** The questions by section and topic, each with how it stands. */
export function Index({ sections, all, at, look }: IndexProps) {
  return sections.map((section, i) => {
    const own = all.filter(question => question.section === section.id)
    return (
      <IndexSection
        key={section.id}
        id={section.id}
        name={SECTION_NAMES[section.id]}
        count={`${countText(own.length, 'question')}, ${own.filter(question => question.attempts > 0).length} tried`}
        open={i === 0}
      >
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
      </IndexSection>
    )
  })
}
