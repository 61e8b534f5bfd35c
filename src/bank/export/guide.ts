import { RANKS, claimText, matchesFilter, randomFrom } from '#domain'
import type { Blueprint, Point, Question, Rank } from '#domain'

/** One slot of an interview with the question that everybody is asked. */
interface Asked {
  readonly title: string
  readonly minutes: number
  readonly question: Question
}

/**
 * The questions of a structured interview: one for each slot of a blueprint, none twice. The same draw gives the
 * same questions, so that everybody is asked the same.
 */
export function drawQuestions(
  { id, slots }: Blueprint,
  questions: readonly Question[],
  draw: string,
): readonly Asked[] {
  const taken = new Set<Question['id']>()
  return slots.flatMap(({ title, minutes, from }, i) => {
    const fitting = questions.filter(
      question => !question.thin && matchesFilter(from, question) && !taken.has(question.id),
    )
    const random = randomFrom(`${id} ${draw} ${i}`)
    const question = fitting[Math.floor(random() * fitting.length)]
    if (!question) return []
    taken.add(question.id)
    return [{ title, minutes, question }]
  })
}

const NAMES = {
  core: 'Core: nobody passes without most of these',
  expected: 'Expected of a solid candidate',
  depth: 'Sets apart',
} as const satisfies Record<Rank, string>

/** A guide to an interview on paper: the questions, what to listen for, and a scorecard to fill in by hand. */
export function toGuide(blueprint: Blueprint, asked: readonly Asked[], draw: string): string {
  return `${[
    `# ${blueprint.title}: a guide for interviewers`,
    `${blueprint.about.trim()} ${blueprint.minutes} minutes, ${asked.length} questions. Draw \`${draw}\`: use the same one for every candidate.`,
    'Ask each question in its own words and listen. Mark a point when the candidate has said it in any words; ask its probe when it is missing, and mark a point made only then as half. Write down the words that decided. Compare with another interviewer before you talk about the candidate.',
    '**No mark of Viva, and no sum of points on this sheet, decides on a person.** The points make interviewers hear the same things; people decide, and they can be asked why.',
    ...asked.flatMap(({ title, minutes, question }, i) =>
      questionPart(question, `${i + 1}. ${title}, ${minutes} min`),
    ),
    '## Scorecard',
    scorecard(blueprint, asked),
  ].join('\n\n')}\n`
}

function questionPart(question: Question, title: string): readonly string[] {
  const { prompt, points, redFlags, followUps, clarifications } = question
  return [
    `## ${title}: ${question.title}`,
    `> ${oneLine(prompt)}`,
    ...(clarifications.length > 0
      ? [`If asked: ${clarifications.map(({ tells }) => oneLine(tells)).join(' ')}`]
      : []),
    ...RANKS.flatMap(rank => {
      const own = points.filter(point => point.rank === rank)
      return own.length > 0 ? [`**${NAMES[rank]}**`, own.map(pointLine).join('\n')] : []
    }),
    ...(redFlags.length > 0
      ? [
          '**Red flags**',
          redFlags
            .map(({ claim, correction }) => `- ☐ “${oneLine(claim)}” ${oneLine(correction)}`)
            .join('\n'),
        ]
      : []),
    ...(followUps.length > 0
      ? [
          '**Follow-ups**',
          followUps.map(({ prompt: asks, answer }) => `- ${oneLine(asks)} *${oneLine(answer)}*`).join('\n'),
        ]
      : []),
    'Words that decided:\n\n\\_\\_\\_\\_',
  ]
}

function pointLine(point: Point): string {
  return `- ☐ ${oneLine(claimText(point))} *Probe: ${oneLine(point.probe)}*`
}

function scorecard({ bar, slots }: Blueprint, asked: readonly Asked[]): string {
  return [
    '| | Question | Core | Red flags | Strong no, no, yes, strong yes | Why, in the candidate’s words |',
    '| --- | --- | --- | --- | --- | --- |',
    ...asked.map(({ question }, i) => {
      const core = question.points.filter(({ rank }) => rank === 'core').length
      return `| ${i + 1} | ${question.title} |  of ${core} |  |  |  |`
    }),
    '',
    `The bar of this interview: ${bar.yes} of ${slots.length} questions at *yes* or better, and no *strong no*. It is where the talk begins, not where it ends.`,
  ].join('\n')
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
