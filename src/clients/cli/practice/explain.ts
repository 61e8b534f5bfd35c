import type { ExplainedReport, FlagGrounds, PointGrounds } from '#api'
import type { FlagId, PointId } from '#domain'
import { OPPOSITE_NAMES } from '#wording'
import { told } from '../../http.ts'
import { paramOf, print, printJson, questionMeant, textOf } from '../context.ts'
import type { Context } from '../context.ts'
import type { Ink } from '../terminal/ink.ts'
import { cut, ends, hang } from '../terminal/lay-out.ts'
import { WIDTH } from '../terminal/terminal.ts'

type Feature = PointGrounds['features'][number]

const INDENT = 16
const COLUMNS = 3
/** The longest name, a value and a blank; the last column needs no blank. */
const COLUMN = 27

/** Examines one answer and prints the grounds of each ruling. Stores nothing. */
export async function explainOneAnswer(context: Context, typed: string, path: string): Promise<void> {
  const question = await questionMeant(context, typed)
  const answer = await textOf(context, path)
  const grounds = await told(context.client.grade.explain.$post({ json: { question: question.id, answer } }))
  if (context.json) return printJson(context, grounds)
  const { key } = await told(context.client.questions[':section'][':slug'].$get({ param: paramOf(question) }))
  print(context, [
    `${question.title}. The grounds of each ruling. Not kept in the record.`,
    ...explanationLines(key ? grounds : folded(grounds), context.ink),
  ])
}

/** Replaces ids by numbers. Ids tell what an answer should hold, so they stay folded until an attempt. */
function folded({ points, flags, ...rest }: ExplainedReport): ExplainedReport {
  return {
    ...rest,
    points: points.map((point, i) => ({ ...point, point: `p${i + 1}` as PointId })), // Slugs that name no point.
    flags: flags.map((flag, i) => ({ ...flag, flag: `f${i + 1}` as FlagId })),
  }
}

/**
 * For each point and raised flag: the rule, the probabilities, the words and the features, then their
 * meanings.
 */
function explanationLines({ layers, points, flags }: ExplainedReport, ink: Ink): readonly string[] {
  const seen = flags.filter(({ for: words }) => words.length > 0)
  return [
    '',
    'How the answer was read',
    ...layers.flatMap(({ layer, says }) => hang(layer, `${says}.`, INDENT)),
    ...points.flatMap(point => pointLines(point, ink)),
    ...seen.flatMap(flag => flagLines(flag, ink)),
    '',
    'What the features mean',
    ...meanings(points[0]?.features ?? []),
    ...(seen[0] ? ['', 'Of red flags', ...meanings(seen[0].features)] : []),
  ]
}

function pointLines(point: PointGrounds, ink: Ink): readonly string[] {
  return [
    ...heading(point.point, point.ruling, ink),
    ...hang('Rule', `${point.rule}: ${point.because}.`, INDENT),
    ...hang(
      'Probability',
      `${percent(point.earned)} that it makes the point, ${percent(point.contradicted)} that it contradicts it`,
      INDENT,
    ),
    ...wordsLine('Most for it', point.for, ink),
    ...wordsLine('Most against it', point.against, ink),
    ...hang('Opposite', oppositeText(point), INDENT),
    ...hang(
      'Truths',
      `the words most against it are like truths by ${point.truth.toFixed(2)}, like wrong sayings by ${point.untruth.toFixed(2)}`,
      INDENT,
    ),
    ...inColumns(point.features),
  ]
}

function oppositeText({ opposite }: PointGrounds): string {
  return opposite
    ? `${OPPOSITE_NAMES[opposite.kind]}: ${opposite.words.map(span => span.text).join(', ')}`
    : 'nothing that could be named'
}

function flagLines(flag: FlagGrounds, ink: Ink): readonly string[] {
  return [
    ...heading(`red flag ${flag.flag}`, flag.rule, ink),
    ...hang('Rule', `${flag.because}.`, INDENT),
    ...hang('Probability', `${percent(flag.probability)} by its context`, INDENT),
    ...wordsLine('Words', flag.for, ink),
    ...inColumns(flag.features),
  ]
}

function heading(name: string, ruling: string, { glyphs }: Ink): readonly string[] {
  return ['', ends(name, ruling), glyphs.line.repeat(WIDTH)]
}

function wordsLine(label: string, words: PointGrounds['for'], { glyphs }: Ink): readonly string[] {
  const text = words.map(span => span.text).join(' ')
  return text === ''
    ? []
    : hang(label, `${glyphs.open}${cut(text, 2 * (WIDTH - INDENT) - 2)}${glyphs.close}`, INDENT)
}

/** Names and values, in columns read downwards. */
function inColumns(features: readonly Feature[]): readonly string[] {
  const height = Math.ceil(features.length / COLUMNS)
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => nameAndValue(features[column * height + row]))
      .join('')
      .trimEnd(),
  )
}

function nameAndValue(feature: Feature | undefined): string {
  if (!feature) return ''
  const value = String(Number(feature.value.toFixed(2)))
  return `${feature.name.padEnd(COLUMN - 6)}${value.padStart(5)} `
}

function meanings(features: readonly Feature[]): readonly string[] {
  return features.flatMap(({ name, means }) => hang(name, means, COLUMN - 6))
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
