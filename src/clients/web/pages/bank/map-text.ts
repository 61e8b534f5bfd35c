import type { QuestionSummary } from '#api'
import { SECTION_NAMES } from '#wording'
import type { Kin } from './stages.ts'

/** `Builds on KV cache, Sampling (Foundations). Leads to Paged attention.` Empty for a question that stands alone. */
export function kinText(
  question: Pick<QuestionSummary, 'section'>,
  { before, after }: Kin,
  all: readonly QuestionSummary[],
): string {
  const named = (ids: Kin['before']) =>
    ids
      .flatMap(id => all.find(other => other.id === id) ?? [])
      .map(({ title, section }) =>
        section === question.section ? title : `${title} (${SECTION_NAMES[section].toLowerCase()})`,
      )
      .join(', ')
  return [
    ...(before.length > 0 ? [`Builds on: ${named(before)}.`] : []),
    ...(after.length > 0 ? [`Leads to: ${named(after)}.`] : []),
  ].join(' ')
}
