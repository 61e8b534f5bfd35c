import { completable } from '@modelcontextprotocol/server'
import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { QuestionSummary } from '#api'
import { aimText, coverageText } from '#wording'
import { told } from '../http.ts'
import type { Client } from '../http.ts'
import { reading } from './replies.ts'

const SHOWN = 8

const CONDUCT =
  'Ask one thing at a time and wait for my answer. Hand in my words as they are; do not ' +
  'help, correct or comment before the report, and do not answer for me.'

/** Ready-made openings of a conversation. */
export function addPrompts(server: McpServer, client: Client): void {
  server.registerPrompt(
    'daily_prep',
    {
      title: 'Today’s practice',
      description: 'Practise what is due today, then what is new.',
      argsSchema: z.object({
        minutes: z
          .string()
          .regex(/^\d{1,3}$/, 'minutes: a whole number')
          .optional()
          .describe('The time available, in minutes.'),
      }),
    },
    ({ minutes }) =>
      reading(async () => {
        const seen = await told(client.today.$get())
        const { due, fresh, minutes: planned } = seen
        return userSays(`Let us practise for my interview with Viva. I have ${minutes ?? planned} minutes.
${CONDUCT}

Preparing for: ${aimText(seen)}. ${coverageText(seen) ?? ''}
Due: ${idsShown(due)}
New: ${idsShown(fresh)}

Take the questions in this order. For each: get_question, ask me its prompt, wait, submit_answer. Then tell me the verdict, the points I missed, and any red flag with its correction and the words of mine it rests on. Ask the follow-up, and go on when I say so. Stop when the time is up, and sum up in three sentences what to improve first.`)
      }),
  )

  server.registerPrompt(
    'mock_interview',
    {
      title: 'A mock interview',
      description: 'Sit an interview with the examiner, then its debrief.',
      argsSchema: z.object({
        blueprint: completable(
          z.string().max(100).describe('The interview to sit; if it is left out, I am asked.'),
          async begun => (await blueprintsOf(client)).map(b => b.id).filter(id => id.startsWith(begun)),
        ).optional(),
      }),
    },
    ({ blueprint }) =>
      reading(async () => {
        const known = (await blueprintsOf(client))
          .map(b => `${b.id} (${b.title}, ${b.minutes} minutes)`)
          .join('; ')
        const open =
          blueprint === undefined
            ? `Ask me which interview I want to sit: ${known || 'a custom one'}. Then call start_interview.`
            : `Call start_interview with the blueprint ${blueprint}.`
        return userSays(`Use Viva to conduct a mock interview with me. ${open}
${CONDUCT}

Say asks.lead first where there is one. Ask what asks.prompt says, in its own words. Pass my answer to the say tool. If I ask for a hint, a fact of the case, a pause or to pass, use the matching kind of say; never make up a fact of the case. Say nothing about how I am doing until phase is closed. Then call debrief and take me through it: the signal and its reasons, then each question with the words of mine that decided it.`)
      }),
  )
}

async function blueprintsOf(client: Client) {
  return (await told(client.interviews.$get())).blueprints
}

function userSays(text: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] }
}

function idsShown(questions: readonly QuestionSummary[]): string {
  if (questions.length === 0) return 'nothing.'
  const more = questions.length > SHOWN ? ` and ${questions.length - SHOWN} more` : ''
  return `${questions
    .slice(0, SHOWN)
    .map(q => q.id)
    .join(', ')}${more}.`
}
