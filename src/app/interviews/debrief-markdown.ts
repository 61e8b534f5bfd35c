import { EARNS, dayOf, later } from '#domain'
import type {
  Aside,
  Debrief,
  DebriefExchange,
  DebriefQuestion,
  InterviewRow,
  SettledFlag,
  SettledPoint,
} from '#api'
import type { Instant } from '#domain'
import {
  OPPOSITE_NAMES,
  OUTSIDE_HEADING,
  OUTSIDE_NOTE,
  VERDICT_SIGNS,
  clock,
  contradictingSentences,
  escaped,
  outsideErrorsIn,
  percentText,
  questionMarkText,
  quotationText,
  quoted,
  signalText,
  table,
  weightText,
} from '#wording'

const ENDED = {
  finished: 'it was completed',
  stopped: 'it was ended early',
  'out-of-time': 'time ran out',
} as const satisfies Record<Debrief['because'], string>
const ASKED = {
  question: 'The interviewer asked',
  'follow-up': 'A follow-up',
  probe: 'A probe',
  'push-back': 'A challenge',
  doubt: 'A challenge',
  colleague: 'A colleague’s view',
} as const satisfies Record<DebriefExchange['kind'], string>
const HOW = {
  opening: 'in the first answer',
  'follow-up': 'in a follow-up',
  'when-probed': 'only when probed, so it counts half',
  corrected: 'put right when challenged, so it counts half',
  'gave-way': 'given up when challenged',
} as const satisfies Record<SettledPoint['how'], string>

/**
 * A debrief to keep or to show somebody. The candidate's words are quoted and escaped, so none of them is
 * read as Markdown. Of the prompts and facts, those in `ours` are Markdown, and the rest are escaped.
 */
export function debriefMarkdown(debrief: Debrief, offset: number, ours: ReadonlySet<string>): string {
  const { questions } = debrief
  return `${[
    `# ${escaped(debrief.blueprint.title)}: ${signalText(debrief.signal)}`,
    headLine(debrief, offset),
    ['## What the signal rests on', '', ...debrief.restsOn.map(reason => `- ${reason}`)].join('\n'),
    '## Question by question',
    questions.length > 0 ? questionTable(questions) : 'No question was asked.',
    ...questions.flatMap((question, i) => questionPart(question, i, ours)),
    ...(debrief.notAsked.length > 0
      ? [
          '## Not asked',
          'What was not asked does not count against you.',
          debrief.notAsked.map(title => `- ${escaped(title)}`).join('\n'),
        ]
      : []),
    '## Time',
    timeText(debrief),
    ...studyPart(debrief, offset),
    ...earlierPart(debrief.earlier, offset),
  ].join('\n\n')}\n`
}

/** The name of the file: the title in plain letters, and the day. */
export function debriefFileName({ blueprint, startedAt }: Debrief, offset: number): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  return `viva-${plain(blueprint.title) || blueprint.id}-${dayOf(startedAt, offset)}.md`
}

function headLine(
  { blueprint, startedAt, endedAt, questions, pauses, because, examiners }: Debrief,
  offset: number,
): string {
  const paused = pauses === 0 ? 'no pauses' : pauses === 1 ? 'one pause' : `${pauses} pauses`
  const judged = examiners.length > 0 ? ` Judged by ${examiners.map(escaped).join(', ')}.` : ''
  return `Mock interview on ${dayOf(startedAt, offset)}, ${timeAt(startedAt, offset)} to ${timeAt(endedAt, offset)}. ${questions.length} of ${blueprint.slots.length} questions asked, ${paused}; ${ENDED[because]}.${judged}`
}

function questionTable(questions: readonly DebriefQuestion[]): string {
  return table(
    ['', 'Question', 'Points', 'Mark', 'Verdict', 'Time', 'Planned', 'What decided it'],
    questions.map((q, i) => [
      String(i + 1),
      escaped(q.title),
      q.points.length > 0 ? questionMarkText(q) : '',
      q.mark ? (percentText(q.mark) ?? '') : '',
      hiringWord(q),
      clock(q.ms / 1000),
      clock(q.minutes * 60),
      q.decided,
    ]),
  )
}

function questionPart(question: DebriefQuestion, i: number, ours: ReadonlySet<string>): readonly string[] {
  const { title, question: id, slot, hints, points, flags, exchanges } = question
  const took = hints === 0 ? '' : hints === 1 ? ' One hint was taken.' : ` ${hints} hints were taken.`
  return [
    `## ${i + 1}. ${escaped(title)}`,
    `${escaped(slot)}, \`${id}\`. Verdict: ${hiringWord(question)}. ${question.decided}${took}`,
    '### What was said',
    ...exchanges.flatMap(exchange => exchangePart(exchange, ours)),
    ...(points.length > 0 ? ['### Points', ...points.map(point => pointPart(point, exchanges))] : []),
    ...(flags.length > 0 ? ['### Red flags', ...flags.map(flagPart)] : []),
    ...outsidePart(exchanges),
  ]
}

function outsidePart(exchanges: readonly DebriefExchange[]): readonly string[] {
  const errors = exchanges.flatMap(({ report }) => (report ? outsideErrorsIn(report) : []))
  if (errors.length === 0) return []
  return [
    `### ${OUTSIDE_HEADING}`,
    ...errors.map(({ said, truth }) => `${quoted(said)}\n\n${escaped(truth)}`),
    OUTSIDE_NOTE,
  ]
}

function exchangePart(
  { kind, prompt, asides, answer, ms }: DebriefExchange,
  ours: ReadonlySet<string>,
): readonly string[] {
  // A challenge reads the candidate's own words back, so it is never text of the bank.
  return [
    `**${ASKED[kind]}:** ${proseIn(ours, prompt)}`,
    ...asides.map(aside => asidePart(aside, ours)),
    answer === null
      ? `*No answer, after ${clock(ms / 1000)}.*`
      : `${quoted(answer)}\n>\n> *${clock(ms / 1000)}*`,
  ]
}

function asidePart({ asked, told }: Aside, ours: ReadonlySet<string>): string {
  const prose = proseIn(ours, told)
  return asked === null ? `*Hint:* ${prose}` : `*Asked for a fact:* ${escaped(asked)} *Told:* ${prose}`
}

function proseIn(ours: ReadonlySet<string>, text: string): string {
  return ours.has(text) ? text : escaped(text)
}

function pointPart(point: SettledPoint, exchanges: readonly DebriefExchange[]): string {
  const { rank, dimension, weight, claim, kind, how, opposite } = point
  const way =
    kind === 'missing' || kind === 'unjudged'
      ? ''
      : `; ${kind === 'contradicted' && how === 'when-probed' ? 'when probed' : HOW[how]}`
  const head = `- ${VERDICT_SIGNS[kind]} **${kind}**, ${dimension === null ? rank : `${dimension}, ${rank}`}, ${weightText(EARNS[kind] * weight)}${kind === 'unjudged' ? ` to ${weight}` : ''} of ${weight}${way}. ${claim}`
  const opposed = opposite ? [inList(`This ${OPPOSITE_NAMES[opposite.kind]}.`)] : []
  return [head, ...quotesOf(point, exchanges).map(inList), ...opposed].join('\n\n')
}

/** Signs of the private use area around words that are set in bold once the text is escaped. */
const [BOLD, PLAIN] = ['\ue000', '\ue001']

/**
 * The words behind a point. A contradiction is quoted in its whole sentence, with the opposing words in bold.
 */
function quotesOf(
  { kind, exchange, evidence, opposite }: SettledPoint,
  exchanges: readonly DebriefExchange[],
): readonly string[] {
  const answer = exchanges[exchange]?.answer
  const [first, ...rest] = evidence
  if (kind !== 'contradicted' || answer == null || !first) return evidence.map(({ text }) => quoted(text))
  return contradictingSentences(answer, { evidence: [first, ...rest], opposite }).map(sentence =>
    quoted(quotationText(sentence, words => `${BOLD}${words}${PLAIN}`)).replace(/[\ue000\ue001]/g, '**'),
  )
}

function flagPart({ claim, correction, withdrawn, evidence }: SettledFlag): string {
  const head = `- ⚑ ${claim}${withdrawn ? ' *Taken back when challenged.*' : ''}`
  return [head, ...evidence.map(({ text }) => inList(quoted(text))), inList(`Correct: ${correction}`)].join(
    '\n\n',
  )
}

function inList(markdown: string): string {
  return markdown
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
}

function timeText({ ms, blueprint, questions }: Debrief): string {
  const over = questions
    .filter(q => q.ms > q.minutes * 60_000)
    .map(q => `${escaped(q.title)} by ${clock(q.ms / 1000 - q.minutes * 60)}`)
  return `${clock(ms / 1000)} of ${clock(blueprint.minutes * 60)}. ${over.length > 0 ? `Longer than planned: ${over.join(', ')}.` : 'No question took longer than planned.'}`
}

function studyPart({ study }: Debrief, offset: number): readonly string[] {
  if (study.length === 0) return []
  return [
    '## To study next',
    study
      .map(
        ({ question, title, why, due }) =>
          `- **${escaped(title)}** (\`${question}\`). ${why}${due ? ` Its card is due on ${dayOf(due, offset)}.` : ''}`,
      )
      .join('\n'),
  ]
}

function earlierPart(earlier: readonly InterviewRow[], offset: number): readonly string[] {
  if (earlier.length === 0) return []
  return [
    '## Earlier interviews',
    table(
      ['Day', 'Interview', 'Signal'],
      earlier.map(row => [dayOf(row.at, offset), escaped(row.title), signalText(row.signal)]),
    ),
  ]
}

function hiringWord({ skipped, hiring, hiringHigh }: DebriefQuestion): string {
  if (skipped) return 'skipped'
  if (!hiring) return 'no mark'
  return signalText({ word: hiring, best: hiringHigh ?? hiring })
}

function timeAt(at: Instant, offset: number): string {
  return later(at, offset * 60_000).slice(11, 16)
}
