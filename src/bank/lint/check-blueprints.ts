import { matchesFilter } from '#domain'
import type { BankIssue } from '#bank'
import type { BankSource, BlueprintSource, Path } from '#bank/read'

/** With fewer questions to draw from, a second interview would ask the same. */
const LEAST = 4
/** A scenario is long, and there are few of them. */
const LEAST_SCENARIOS = 3

/**
 * Every slot of a blueprint must have enough questions to draw from. All questions and topics that it names
 * must exist.
 */
export function checkBlueprints(bank: BankSource): readonly BankIssue[] {
  return bank.blueprints.flatMap(blueprint =>
    troubleWith(blueprint, bank).map(({ path, message }) => ({
      file: blueprint.file,
      line: blueprint.lineOf(path),
      message: `${path.join('.')}: ${message}`,
    })),
  )
}

function troubleWith(
  { value: { slots, heart = [] } }: BlueprintSource,
  bank: BankSource,
): readonly { readonly path: Path; readonly message: string }[] {
  const questions = bank.questions.map(source => source.value)
  const ids = new Set(questions.map(question => question.id))
  const topics = new Set(questions.map(question => question.topic))
  // A question that does not parse has issues of its own, and the slots that it fits are unknown.
  const unread = bank.issues.some(issue => issue.file.includes('/questions/'))

  const strange = heart.flatMap((id, i) =>
    unread ||
    questions.some(question => question.id === id && slots.some(({ from }) => matchesFilter(from, question)))
      ? []
      : [{ path: ['heart', i], message: `no slot can ask ${id}` }],
  )
  return slots
    .flatMap(({ from }, i) => {
      const path = ['slots', i, 'from']
      const named = from.questions ?? []
      const unknown = [
        ...named.flatMap((id, j) =>
          ids.has(id) || unread ? [] : [{ path: [...path, 'questions', j], message: `no question ${id}` }],
        ),
        ...(from.topics ?? []).flatMap((topic, j) =>
          topics.has(topic) || unread
            ? []
            : [{ path: [...path, 'topics', j], message: `no question has the topic ${topic}` }],
        ),
      ]
      const pool = questions.filter(question => matchesFilter(from, question))
      const least =
        pool.length > 0 && pool.every(question => question.section === 'scenarios') ? LEAST_SCENARIOS : LEAST
      const few =
        pool.length < least && !unread
          ? [
              {
                path,
                message: `${pool.length} questions fit this slot; it needs ${least}: widen its filters, or write questions`,
              },
            ]
          : []
      return [...unknown, ...few]
    })
    .concat(strange)
}
