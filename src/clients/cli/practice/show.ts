import { claimText, harmless } from '#domain'
import type { QuestionSummary, QuestionView } from '#api'
import { LEVEL_NAMES, inReportOrder } from '#wording'
import { told } from '../../http.ts'
import { paramOf, print, printJson, questionMeant } from '../context.ts'
import type { Context } from '../context.ts'
import { hang, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { outlineText } from '../terminal/rule-line.ts'
import { WIDTH } from '../terminal/terminal.ts'

/** Shows a question, and its key if that is open. */
export async function show(context: Context, typed: string): Promise<void> {
  const question = await questionMeant(context, typed)
  showView(
    context,
    await told(context.client.questions[':section'][':slug'].$get({ param: paramOf(question) })),
  )
}

/** Shows a question with its key. The reveal is recorded, and marks count from the next day. */
export async function showRevealed(context: Context, typed: string): Promise<void> {
  const question = await questionMeant(context, typed)
  const seen = await told(context.client.questions[':section'][':slug'].$get({ param: paramOf(question) }))
  if (seen.key) return showView(context, seen)
  const json = { id: crypto.randomUUID() }
  showView(
    context,
    await told(
      context.client.questions[':section'][':slug'].reveal.$post({ param: paramOf(question), json }),
    ),
  )
}

function showView(context: Context, view: QuestionView): void {
  if (context.json) return printJson(context, view)
  print(context, [
    ...promptLines(view.summary, context),
    ...(view.key
      ? keyLines(view, context)
      : ['', 'The key is folded until the question is attempted. --reveal opens it.']),
  ])
}

export function promptLines(question: QuestionSummary, { ink }: Pick<Context, 'ink'>): readonly string[] {
  return [
    `${harmless(`${question.title}, ${LEVEL_NAMES[question.level].toLowerCase()}, ${question.topic}.`)} About ${question.minutes} min.   ${ink.paint('quiet', question.id)}`,
    ink.glyphs.line.repeat(WIDTH),
    ...wrap(plain(question.prompt)),
    '',
    ...wrap(outlineText(question.outline)).map(line => ink.paint('quiet', line)),
  ]
}

function keyLines({ key, papers }: QuestionView, { ink }: Context): readonly string[] {
  if (!key) return []
  return [
    '',
    'Points',
    ...inReportOrder(key.points).flatMap((point, i) =>
      hang(
        `${String.fromCharCode(97 + i)}  ${point.rank.padEnd(8)} ${point.weight}`,
        plain(claimText(point)),
        15,
      ),
    ),
    '',
    'Model answer, two minutes',
    ...wrap(plain(key.modelAnswers.medium)),
    '',
    'Red flags',
    ...key.redFlags.flatMap(flag => [
      ...hang(`${ink.glyphs.flag} `, plain(flag.claim), 2),
      ...hang('', `Correct: ${plain(flag.correction)}`, 2),
    ]),
    ...(key.notes.length > 0
      ? [
          '',
          'Notes',
          ...key.notes.flatMap(note =>
            hang('  ', `${note.kind.replaceAll('-', ' ')}: ${plain(note.text)}`, 2),
          ),
        ]
      : []),
    '',
    'Sources',
    ...sourceLines(papers),
  ]
}

export function sourceLines(papers: QuestionView['papers']): readonly string[] {
  return papers.flatMap(p => hang('  ', `${p.authors} (${p.year}). ${p.title}. ${p.link}`, 2))
}
