import { stringify } from 'csv-stringify/sync'
import type { Question } from '#domain'

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ')

/** One row for each point, for a spreadsheet. Text that a spreadsheet would take for a formula is escaped. */
export function toCsv(questions: readonly Question[]): string {
  return stringify(
    questions.flatMap(question =>
      question.points.map(point => ({
        question: question.id,
        section: question.section,
        topic: question.topic,
        level: question.level,
        roles: question.roles.join(' '),
        prompt: oneLine(question.prompt),
        point: point.id,
        rank: point.rank,
        weight: point.weight,
        dimension: point.dimension ?? '',
        counts: point.counts,
        items: (point.items ?? []).join('; '),
        claim: oneLine(point.claim),
        probe: oneLine(point.probe),
        sources: point.sources.join(' '),
      })),
    ),
    { header: true, escape_formulas: true },
  )
}

/** The questions with their keys, as a page to read or print. */
export function toMarkdown(questions: readonly Question[]): string {
  return `${[...Map.groupBy(questions, question => question.section)].flatMap(([section, group]) => [`# ${section}`, ...group.map(pageOf)]).join('\n\n')}\n`
}

function pageOf(question: Question): string {
  return [
    `## ${question.title}`,
    `**${oneLine(question.prompt)}** (${question.level}, ${question.minutes} min, \`${question.id}\`)`,
    question.points
      .map(
        point =>
          `- ${point.rank === 'core' ? '**core**' : point.rank}, ${point.weight}: ${oneLine(point.claim)}`,
      )
      .join('\n'),
    '### Red flags',
    question.redFlags.map(flag => `- *${oneLine(flag.claim)}* ${oneLine(flag.correction)}`).join('\n'),
    '### Follow-ups',
    question.followUps
      .map(followUp => `- ${oneLine(followUp.prompt)}\n\n  ${oneLine(followUp.answer)}`)
      .join('\n'),
    '### In two minutes',
    question.modelAnswers.medium.trim(),
  ].join('\n\n')
}
