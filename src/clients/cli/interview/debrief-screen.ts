import { EARNS } from '#domain'
import type { Debrief, DebriefQuestion, SettledPoint } from '#api'
import {
  localDay,
  timeOf,
  weekDay,
  HIRING_NAMES,
  clock,
  questionMarkText,
  signalText,
  sumOf,
  sumText,
  weightText,
} from '#wording'
import type { Ink } from '../terminal/ink.ts'
import { cut, ends, hang, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

const INDENT = 23
const HOW = {
  opening: '',
  'follow-up': ', in a follow-up',
  'when-probed': ', only when probed: half',
  corrected: ', put right when challenged: half',
  'gave-way': ', given up when challenged',
} as const satisfies Record<SettledPoint['how'], string>

/** The whole debrief on one screen: the signal, its reasons, one row for each question, and what to study. */
export function debriefLines(debrief: Debrief, ink: Ink): readonly string[] {
  const { blueprint, startedAt, endedAt, signal, restsOn, questions, notAsked, study, examiners, ms } =
    debrief
  return [
    ends(
      `${blueprint.title}, ${weekDay(localDay(startedAt))} ${timeOf(startedAt)} to ${timeOf(endedAt)}.`,
      examiners.length > 0 ? cut(`Judge: ${examiners.join(', ')}`, 36) : '',
    ),
    ink.glyphs.line.repeat(WIDTH),
    ink.paint('strong', signalText(signal).toUpperCase()),
    ...restsOn.flatMap(reason => wrap(reason)),
    `${clock(ms / 1000)} of ${clock(blueprint.minutes * 60)} taken.`,
    '',
    ...questions.flatMap((q, i) => rowLines(q, i)),
    ...(notAsked.length > 0
      ? hang('Not asked', `${notAsked.join(', ')}. It does not count against you.`, 11, 2)
      : []),
    ...(study.length > 0
      ? [
          '',
          'To study next',
          ...study.map(
            s => `  ${s.question.padEnd(40)}${s.due ? `due ${weekDay(localDay(s.due))}` : 'not yet a card'}`,
          ),
        ]
      : []),
  ]
}

function rowLines(question: DebriefQuestion, i: number): readonly string[] {
  const { title, ms, minutes, decided, points } = question
  const head = `${String(i + 1).padStart(2)}  ${hiringIn(question).padEnd(INDENT - 8)}${(points.length > 0 ? sumText(sumIn(points)) : '').padEnd(16)}${`${clock(ms / 1000)} of ${clock(minutes * 60)}`.padEnd(16)}`
  return [`${head}${cut(title, WIDTH - head.length)}`, `    ${cut(plain(decided), WIDTH - 4)}`]
}

/** One question in full: the exchanges, its points with how they were earned, and its red flags. */
export function questionLines({ questions }: Debrief, i: number, ink: Ink): readonly string[] {
  const question = questions[i]
  if (!question) return []
  const { title, exchanges, points, flags, decided, hints } = question
  return [
    ends(
      `${i + 1}. ${title}`,
      `${hiringIn(question)}${points.length > 0 ? `, ${sumText(sumIn(points))}` : ''}`,
    ),
    ink.glyphs.line.repeat(WIDTH),
    ...(points.length > 0 ? wrap(`${questionMarkText(question)}.`) : []),
    ...wrap(plain(decided)),
    ...(hints > 0 ? [`${hints} ${hints === 1 ? 'hint was' : 'hints were'} taken.`] : []),
    ...exchanges.flatMap(({ prompt, answer, ms }) => [
      '',
      ...wrap(plain(prompt)).map(line => ink.paint('strong', line)),
      ...(answer === null
        ? [`  No answer, after ${clock(ms / 1000)}.`]
        : answer.split('\n').flatMap(line => (line.trim() === '' ? [''] : hang('  ', line, 2)))),
    ]),
    ...(points.length > 0 ? ['', ...points.flatMap(point => pointLines(point, ink))] : []),
    ...flags.flatMap(({ claim, correction, withdrawn, evidence }) => [
      '',
      ...hang(
        `${ink.paint('flag', `${ink.glyphs.flag} red flag`)}${' '.repeat(INDENT - 10)}`,
        `${quotes(evidence, ink)}${withdrawn ? ' taken back when challenged' : ''}`,
        INDENT,
        3,
      ),
      ...hang('', plain(claim), INDENT, 3),
      ...hang('', `correct: ${plain(correction)}`, INDENT, 4),
    ]),
  ]
}

function pointLines({ kind, how, weight, claim, evidence }: SettledPoint, ink: Ink): readonly string[] {
  const label = `${ink.glyphs[kind]} ${kind}`
  const earned = `${kind === 'unjudged' ? `0-${weight}` : weightText(EARNS[kind] * weight)}/${weight}`
  const painted = `${ink.paint(kind, label)}${' '.repeat(Math.max(1, 16 - label.length))}${earned.padEnd(INDENT - 16)}`
  const way =
    kind === 'missing' || kind === 'unjudged'
      ? ''
      : kind === 'contradicted' && how === 'when-probed'
        ? ', when probed'
        : HOW[how]
  return [
    ...hang(painted, plain(claim), INDENT, 3),
    ...(evidence.length > 0 ? hang('', `${quotes(evidence, ink)}${way}`, INDENT, 2) : []),
  ]
}

function quotes(evidence: readonly { readonly text: string }[], { glyphs }: Ink): string {
  return evidence.map(({ text }) => `${glyphs.open}${cut(text, 100)}${glyphs.close}`).join(' ')
}

function hiringIn({ skipped, hiring, hiringHigh }: DebriefQuestion): string {
  if (skipped) return 'skipped'
  if (!hiring) return 'no mark'
  return hiring === hiringHigh || !hiringHigh ? HIRING_NAMES[hiring].toLowerCase() : 'open'
}

function sumIn(points: readonly SettledPoint[]) {
  return sumOf(points.map(({ point, rank, weight, kind }) => ({ id: point, rank, weight, kind })))
}
