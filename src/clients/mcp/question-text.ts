import { claimText } from '#domain'
import type { Rank } from '#domain'
import type { QuestionKey, QuestionSummary, QuestionView } from '#api'
import { RANK_NAMES, inReportOrder, pointLetters, LEVEL_NAMES, SECTION_NAMES } from '#wording'

/** A question in a list. */
export function rowText({
  id,
  title,
  section,
  topic,
  level,
  minutes,
  roles,
  standing,
  due,
  attempts,
  last,
}: QuestionSummary) {
  return {
    id,
    title,
    section,
    topic,
    level,
    minutes,
    roles,
    standing,
    due,
    attempts,
    lastVerdict: last?.hiring ?? null,
  }
}

/** A question to be asked. The number of its points may be known, but their ids say too much. */
export function questionText(summary: QuestionSummary) {
  const { prompt, prerequisites, outline, exercises, last } = summary
  const weights = (rank: Rank) => outline.filter(p => p.rank === rank).map(p => p.weight)
  return {
    ...rowText(summary),
    prompt,
    prerequisites,
    exercises,
    coreWeights: weights('core'),
    expectedWeights: weights('expected'),
    depthWeights: weights('depth'),
    lastReport: last ? `viva://reports/${last.attempt}` : null,
    resource: resourceOf(summary.id),
  }
}

export function resourceOf(id: string): string {
  return `viva://questions/${id}`
}

/** A question as Markdown, with its key if that is open. */
export function questionMarkdown({ summary, key, papers }: QuestionView): string {
  const { title, prompt, level, section, topic, minutes, id } = summary
  const sources = papers.map(p => `- ${p.authors} (${p.year}). ${p.title}. <${p.link}>`)
  return `${[
    `# ${title}`,
    `${SECTION_NAMES[section]}, ${topic}, ${LEVEL_NAMES[level].toLowerCase()}. About ${minutes} minutes. \`${id}\``,
    prompt,
    ...(key ? keyParts(key) : ['*The points of a good answer stay folded until the question is attempted.*']),
    ...(sources.length > 0 ? ['## Sources', sources.join('\n')] : []),
  ].join('\n\n')}\n`
}

function keyParts({ points, modelAnswers, redFlags, followUps, notes }: QuestionKey): readonly string[] {
  const letters = pointLetters(points)
  return [
    '## Points',
    inReportOrder(points)
      .map(
        p =>
          `- ${letters.get(p.id)}. ${RANK_NAMES[p.rank]}, weight ${p.weight}${p.dimension ? `, ${p.dimension}` : ''}. ${claimText(p)}`,
      )
      .join('\n'),
    '## Model answer, two minutes',
    modelAnswers.medium,
    '## Red flags',
    redFlags.map(flag => `- ${flag.claim} Correct: ${flag.correction}`).join('\n'),
    '## Follow-ups',
    followUps.map(f => `- ${f.prompt}`).join('\n'),
    ...(notes.length > 0
      ? ['## Notes', notes.map(note => `- ${note.kind.replaceAll('-', ' ')}: ${note.text}`).join('\n')]
      : []),
  ]
}
