import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { ANSWER_LIMIT, EntryId, Fault, REASON_LIMIT } from '#domain'
import type { Reply } from '#domain'
import type { AttemptView } from '#api'
import { askedAfter, resultsIn } from '#wording'
import { told } from '../http.ts'
import type { Client } from '../http.ts'
import { reply } from './replies.ts'
import { outsideText, quotesOf, reportText } from './report-text.ts'

const KEEPS = { openWorldHint: false, destructiveHint: false, idempotentHint: false } as const

const report = z.uuid().pipe(EntryId).describe('The id of the report, as submit_answer gave it.')
const letter = z
  .string()
  .regex(/^[a-z]{1,2}$/, 'the letter of a point')
  .describe('The letter of the point in the report.')
const words = z.string().trim().min(1).max(ANSWER_LIMIT)

/** Tools for what follows a report: the next question, mending a point, disagreeing, taking the answer back. */
export function addReportTools(server: McpServer, client: Client): void {
  const attempts = client.attempts[':id']
  const read = (id: string) => told(attempts.$get({ param: { id } }))

  server.registerTool(
    'answer_follow_up',
    {
      title: 'Answer the follow-up',
      description:
        'Examines the learner’s answer to the follow-up of a report, in their own words. It moves no review date.',
      inputSchema: z.strictObject({ report, answer: words }),
      annotations: KEEPS,
    },
    ({ report: id, answer }, { mcpReq: { signal } }) =>
      reply(async () => {
        const view = await read(id)
        const { next } = view
        if (!next) return { said: 'Nothing is left to ask about this answer.' }
        return replyText(
          view,
          await told(
            attempts.replies.$post(
              { param: { id }, json: { id: crypto.randomUUID(), about: next.about, answer } },
              { init: { signal } },
            ),
          ),
        )
      }),
  )

  server.registerTool(
    'mend_point',
    {
      title: 'Say a point again',
      description:
        'Examines a second try at one core point that the answer left out or got wrong, said in the learner’s own words.',
      inputSchema: z.strictObject({ report, letter, answer: words }),
      annotations: KEEPS,
    },
    ({ report: id, letter: named, answer }, { mcpReq: { signal } }) =>
      reply(async () => {
        const view = await read(id)
        const about = { kind: 'probe', point: pointOf(view, named), mends: true } as const
        return replyText(
          view,
          await told(
            attempts.replies.$post(
              { param: { id }, json: { id: crypto.randomUUID(), about, answer } },
              { init: { signal } },
            ),
          ),
        )
      }),
  )

  server.registerTool(
    'appeal',
    {
      title: 'Disagree with a ruling',
      description:
        'Records that the learner disagrees with the ruling on one point. Appeal only when they ask for it. "did-say" cites words of the answer, copied exactly; "did-not-mean" says that the words were not meant so; "withdrawn" takes an appeal back.',
      inputSchema: z.strictObject({
        report,
        letter,
        stance: z.enum(['did-say', 'did-not-mean', 'withdrawn']),
        words: z.string().max(ANSWER_LIMIT).default('').describe('Words of the answer, copied exactly.'),
        reason: z.string().trim().max(REASON_LIMIT).default('').describe('Why, in the learner’s words.'),
      }),
      annotations: KEEPS,
    },
    ({ report: id, letter: named, words: quoted, stance, reason }) =>
      reply(async () => {
        const view = await read(id)
        const start = quoted === '' ? -1 : view.attempt.answer.indexOf(quoted)
        const span = { start, end: start + quoted.length, text: quoted }
        const json = {
          id: crypto.randomUUID(),
          point: pointOf(view, named),
          stance,
          // Words that are not in the answer are passed on, so that the refusal names them.
          words: quoted === '' ? [] : [start < 0 ? { ...span, start: 0, end: quoted.length } : span],
          reason,
        }
        return reportText(await told(attempts.appeals.$post({ param: { id }, json })))
      }),
  )

  server.registerTool(
    'take_back',
    {
      title: 'Take an answer back',
      description:
        'Takes an answer back that was handed in by mistake, within a minute. It counts for nothing then.',
      inputSchema: z.strictObject({ report }),
      annotations: { openWorldHint: false, destructiveHint: true, idempotentHint: true },
    },
    ({ report: id }) =>
      reply(async () => {
        await told(attempts.retraction.$post({ param: { id }, json: { id: crypto.randomUUID() } }))
        return { takenBack: id }
      }),
  )
}

/** The rulings on the answer to a question after the report, with what a good answer says. */
function replyText({ question }: AttemptView, { about, answer, report }: Reply) {
  const asked = askedAfter(question.key, about)
  const verdicts = new Map(report.verdicts.map(verdict => [verdict.point, verdict]))
  return {
    asked: asked?.prompt ?? null,
    points: resultsIn(asked?.points ?? [], report.verdicts).map(({ id, kind }) => ({
      claim: asked?.points.find(point => point.id === id)?.claim ?? null,
      verdict: kind,
      evidence: quotesOf(verdicts.get(id)),
    })),
    outsideTheKey: outsideText(report),
    workedAnswer: asked?.worked ?? null,
    answer,
  }
}

/** The point with a letter. The report's letters go by its outline. */
function pointOf(view: AttemptView, letter: string) {
  const found = reportText(view).points.find(point => point.letter === letter)
  if (!found) throw new Fault('not-found', `the report has no point ${letter}`)
  return found.point
}
