import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { ANSWER_LIMIT, LEVELS, QuestionId, ROLES, SECTIONS } from '#domain'
import type { QuestionSummary } from '#api'
import { aimText, coverageText, doneText, foundText } from '#wording'
import { told } from '../http.ts'
import type { Client } from '../http.ts'
import { questionText, rowText } from './question-text.ts'
import { reply } from './replies.ts'
import { reportText } from './report-text.ts'

const READS = { readOnlyHint: true, openWorldHint: false } as const

const question = z
  .string()
  .max(120)
  .pipe(QuestionId)
  .describe('The id of a question: section/slug, as list_questions gives it.')

const Filters = z.strictObject({
  section: z.enum(SECTIONS).optional(),
  level: z.enum(LEVELS).optional(),
  role: z.enum(ROLES).optional().describe('A role whose interviews ask it.'),
  topic: z.string().max(100).optional().describe('A topic, or a part of its name.'),
  standing: z
    .enum(['new', 'due', 'scheduled', 'revealed'])
    .optional()
    .describe('Where the learner stands with it.'),
  from: z.int().min(0).default(0).describe('How many to skip.'),
  limit: z.int().min(1).max(50).default(20),
})

/** Tools for practice: find a question, ask it, hand in the answer. */
export function addQuestionTools(server: McpServer, client: Client): void {
  server.registerTool(
    'list_questions',
    {
      title: 'List questions',
      description: 'Questions of the bank by section, level, role, topic and standing, without spoilers.',
      inputSchema: Filters,
      annotations: READS,
    },
    wanted =>
      reply(async () => {
        const { from, limit } = wanted
        const { questions } = await told(client.bank.$get())
        const fitting = questions.filter(q => fits(q, wanted))
        return {
          total: fitting.length,
          questions: fitting.slice(from, from + limit).map(rowText),
          next: from + limit < fitting.length ? from + limit : null,
        }
      }),
  )

  server.registerTool(
    'get_question',
    {
      title: 'Get a question',
      description:
        'The prompt of one question and what may be known before it is answered. It never includes the ' +
        'points of a good answer.',
      inputSchema: z.strictObject({ question }),
      annotations: READS,
    },
    wanted =>
      reply(async () => {
        const [section = '', slug = ''] = wanted.question.split('/')
        const { summary } = await told(
          client.questions[':section'][':slug'].$get({ param: { section, slug } }),
        )
        return questionText(summary)
      }),
  )

  server.registerTool(
    'submit_answer',
    {
      title: 'Hand in an answer',
      description:
        'Examines and stores the learner’s answer to a question, and returns the report: verdict, points with the words that earned them, red flags, the follow-up, and when the question is due again. Hand in the learner’s own words, unchanged.',
      inputSchema: z.strictObject({
        question,
        answer: z.string().min(1).max(ANSWER_LIMIT).describe('What the learner said, word for word.'),
        meant: z
          .boolean()
          .default(false)
          .describe(
            'Set after a report that set words aside, if the learner says that they mean the answer as it stands.',
          ),
        id: z
          .uuid()
          .optional()
          .describe(
            'A random UUID made for this answer. An answer that is sent twice under one id is examined once.',
          ),
      }),
      annotations: { openWorldHint: false, destructiveHint: false, idempotentHint: false },
    },
    ({ id = crypto.randomUUID(), ...given }, { mcpReq: { signal } }) =>
      reply(async () =>
        reportText(await told(client.attempts.$post({ json: { id, ...given } }, { init: { signal } }))),
      ),
  )

  server.registerTool(
    'next_due',
    {
      title: 'What is due',
      description:
        'What to practise now: questions that are due for review, then new ones of today’s plan; how far ' +
        'the plan gets with what the interview asks; earlier answers that would not pass.',
      inputSchema: z.strictObject({ limit: z.int().min(1).max(20).default(5) }),
      annotations: READS,
    },
    ({ limit }) =>
      reply(async () => {
        const seen = await told(client.today.$get())
        const { day, daysToInterview, minutes, due, fresh, done, plan, weak } = seen
        return {
          day,
          daysToInterview,
          minutes,
          preparingFor: aimText(seen),
          reach: coverageText(seen) ?? null,
          doneToday: doneText(done) ?? null,
          today: plan[0]?.activities ?? [],
          dueInAll: due.length,
          due: due.slice(0, limit).map(rowText),
          new: fresh.slice(0, limit).map(rowText),
          weak: weak.slice(0, limit).map(rowText),
        }
      }),
  )

  server.registerTool(
    'search_bank',
    {
      title: 'Search',
      description:
        'Searches titles, concepts, the glossary, prompts and the learner’s own answers; the best comes ' +
        'first, each with why it was found. Abbreviations, slips and plain questions are understood.',
      inputSchema: z.strictObject({
        query: z.string().trim().min(1).max(200),
        limit: z.int().min(1).max(30).default(10),
      }),
      annotations: READS,
    },
    ({ query, limit }) =>
      reply(async () => {
        const { hits, readAs, instead } = await told(client.search.$get({ query: { q: query } }))
        return {
          total: hits.length,
          readAs,
          didYouMean: instead,
          hits: hits.slice(0, limit).map(hit => ({
            question: hit.question,
            title: hit.title,
            why: foundText(hit),
            attempt: hit.attempt,
            excerpt: hit.excerpt,
          })),
        }
      }),
  )
}

function fits(
  q: QuestionSummary,
  { section, level, role, topic, standing }: z.infer<typeof Filters>,
): boolean {
  return (
    (section === undefined || q.section === section) &&
    (level === undefined || q.level === level) &&
    (role === undefined || q.roles.includes(role)) &&
    (topic === undefined || q.topic.toLowerCase().includes(topic.toLowerCase())) &&
    (standing === undefined || q.standing === standing)
  )
}
