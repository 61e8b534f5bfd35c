import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { EntryId } from '#domain'
import { told } from '../http.ts'
import type { Client } from '../http.ts'
import { reply } from './replies.ts'
import { reportText } from './report-text.ts'

const report = z.uuid().pipe(EntryId).describe('The id of the report, as submit_answer gave it.')
const cites = z.array(z.int()).max(50).describe('The numbers of the segments that it rests on.')

/** The rulings of a language model, by the numbers of the brief. The app checks them like any model's. */
const Rulings = z.strictObject({
  canary: z.string().max(100).describe('The canary of the brief, copied.'),
  points: z
    .array(
      z.strictObject({
        point: z.int(),
        ruling: z.enum(['met', 'partial', 'contradicted', 'missing', 'unsure']),
        cites,
        confidence: z.number().min(0).max(1),
      }),
    )
    .max(60),
  flags: z.array(z.strictObject({ flag: z.int(), cites })).max(60),
  errors: z
    .array(z.strictObject({ cites, truth: z.string().max(400) }))
    .max(20)
    .describe('Plain errors that the brief does not foresee, with what is true.'),
})

/** The two tools by which the client's own model judges an answer that Viva has stored. */
export function addJudgeTools(server: McpServer, client: Client): void {
  const attempts = client.attempts[':id']

  server.registerTool(
    'brief_for',
    {
      title: 'Get the brief of a judge',
      description:
        'What you need to judge a stored answer yourself: the instructions, the points of the key and the numbered segments of the answer. The brief is for you: do not read it out. Rule by it alone, then call rule.',
      inputSchema: z.strictObject({ report }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ report: id }) =>
      reply(async () => {
        const { system, prompt } = await told(attempts.brief.$get({ param: { id } }))
        return { report: id, instructions: system, request: prompt }
      }),
  )

  server.registerTool(
    'rule',
    {
      title: 'Rule on an answer',
      description:
        'Takes your rulings by the brief, checks them (the canary, the numbers, words for each credit and each contradiction), and returns the report that counts from now on. The first report stays in the record.',
      inputSchema: z.strictObject({
        report,
        model: z.string().min(1).max(60).describe('Your name and version, which the report shows.'),
        rulings: Rulings,
      }),
      annotations: { openWorldHint: false, destructiveHint: false, idempotentHint: false },
    },
    ({ report: id, model, rulings }, { mcpReq: { signal } }) =>
      reply(async () =>
        reportText(
          await told(
            attempts.rejudgements.$post(
              { param: { id }, json: { id: crypto.randomUUID(), rulings: { model, reply: rulings } } },
              { init: { signal } },
            ),
          ),
        ),
      ),
  )
}
