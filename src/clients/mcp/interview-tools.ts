import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { ANSWER_LIMIT, CLARIFICATION_LIMIT, CustomInterview, Fault } from '#domain'
import { told, toldText } from '../http.ts'
import type { Client } from '../http.ts'
import { debriefText, interviewText } from './interview-text.ts'
import { reply, replyText } from './replies.ts'

const ACTS = { openWorldHint: false, destructiveHint: false } as const

const interview = z.uuid().describe('The id that start_interview gave.')

const custom = z.strictObject(CustomInterview.shape).describe('A custom interview, in place of a blueprint.')

const Said = z.strictObject({
  interview,
  kind: z
    .enum(['answer', 'pass', 'hint', 'clarify', 'pause', 'resume', 'stop'])
    .default('answer')
    .describe(
      'clarify asks for a fact of the case, such as “how large is the model?”; stop ends the interview for good.',
    ),
  words: z
    .string()
    .max(ANSWER_LIMIT)
    .default('')
    .describe('What the learner said, word for word: the answer, or what they ask to clarify.'),
  number: z
    .int()
    .nonnegative()
    .optional()
    .describe(
      'The number in the last result. With it, a call that is sent twice has effect once, and one that ' +
        'comes too late is refused.',
    ),
})

/** Mock interviews: opened, conducted turn by turn, debriefed. */
export function addInterviewTools(server: McpServer, client: Client): void {
  server.registerTool(
    'start_interview',
    {
      title: 'Start an interview',
      description:
        'Opens a mock interview and returns its first question. Called without arguments, it lists the blueprints.',
      inputSchema: z.strictObject({ blueprint: z.string().max(100).optional(), custom: custom.optional() }),
      annotations: ACTS,
    },
    ({ blueprint, custom: own }) =>
      reply(async () => {
        const wanted = blueprint ?? own
        if (wanted === undefined || (blueprint !== undefined && own !== undefined))
          throw await noBlueprint(client)
        return interviewText(
          await told(client.interviews.$post({ json: { id: crypto.randomUUID(), blueprint: wanted } })),
          'other',
        )
      }),
  )

  server.registerTool(
    'say',
    {
      title: 'Say',
      description:
        'The learner’s turn in a running interview: an answer, or pass, hint, clarify, pause, resume, ' +
        'stop. Returns the interviewer’s next prompt or reply. Nothing is marked before the end.',
      inputSchema: Said,
      annotations: ACTS,
    },
    ({ interview: id, kind, words, number }, { mcpReq: { signal } }) =>
      reply(async () => {
        const does = doesOf(kind, words)
        const next = number ?? (await told(client.interviews[':id'].$get({ param: { id } }))).number
        const view = await told(
          client.interviews[':id'].steps.$post(
            { param: { id }, json: { number: next, does } },
            { init: { signal } },
          ),
        )
        return interviewText(view, kind === 'hint' || kind === 'clarify' ? kind : 'other')
      }),
  )

  server.registerTool(
    'debrief',
    {
      title: 'Debrief',
      description:
        'How an interview went: the signal and its reasons, each question with evidence, questions not ' +
        'asked, and what to study. Available once the interview is over. Without an id, the last one.',
      inputSchema: z.strictObject({ interview: interview.optional() }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    wanted =>
      replyText(async () => {
        const param = { id: wanted.interview ?? (await lastOver(client)) }
        const value = debriefText(await told(client.interviews[':id'].debrief.$get({ param })))
        return { text: await toldText(client.interviews[':id']['debrief.md'].$get({ param })), value }
      }),
  )
}

function doesOf(kind: z.infer<typeof Said>['kind'], words: string) {
  if (kind === 'answer') return { kind: 'say' as const, answer: words }
  if (kind !== 'clarify') return { kind }
  if (words.trim() === '' || words.length > CLARIFICATION_LIMIT)
    throw new Fault(
      'invalid',
      `words: the fact that the learner asks for, in 1 to ${CLARIFICATION_LIMIT} characters`,
    )
  return { kind, asked: words }
}

async function noBlueprint(client: Client): Promise<Fault> {
  const { blueprints } = await told(client.interviews.$get())
  const known = blueprints
    .map(b => `${b.id} (${b.title}, ${b.minutes} minutes, ${b.slots.length} questions)`)
    .join('; ')
  return new Fault('invalid', `Give either blueprint or custom, not both. Blueprints: ${known || 'none'}.`)
}

async function lastOver(client: Client): Promise<string> {
  const { interviews } = await told(client.interviews.$get())
  const last = interviews.find(row => row.phase === 'closed')
  if (!last) throw new Fault('not-found', 'No interview is over yet.')
  return last.id
}
