import { Fault } from '#domain'
import type { Brief, Judge, SpeaksOf } from '#examiner'
import { judgeRequest } from './judge-request.ts'
import { judgesOver } from './judges-over.ts'
import { shownOf } from './model-judge.ts'
import { promptOf } from './prompts/prompts.ts'

interface Parts {
  readonly version: string
  readonly offline: Judge
  readonly speaksOf: SpeaksOf
}

/**
 * Judging by a language model that Viva does not call, since it calls Viva: it is given the request that any
 * model is given, and its reply goes through the same checks.
 */
export function createClientJudge({ version, offline, speaksOf }: Parts) {
  const prompt = promptOf(version)
  return {
    /** The request about an answer. Refuses an answer of which nothing counts: no model is asked about that. */
    async request(brief: Brief): Promise<{ readonly system: string; readonly prompt: string }> {
      const { shown } = shownOf(brief)
      if (shown.length === 0)
        throw new Fault('conflict', 'Nothing in this answer counts, so there is nothing to rule on.')
      const { system, prompt: text } = await judgeRequest(prompt, { ...brief, segments: shown })
      return { system, prompt: text }
    },

    /** A judge that rules as the reply says. Refuses a reply that does not keep to the request. */
    judgeBy(model: string, reply: unknown): Judge {
      const parsed = prompt.output.safeParse(reply)
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        throw misfit(
          `${issue?.path.join('.') || 'the rulings'}: ${issue?.message ?? 'not in the form asked for'}`,
        )
      }
      const said = { kind: 'said', value: parsed.data, tokens: undefined } as const
      const judges = judgesOver(
        { name: model, model: 'through MCP' },
        // Only the form that the prompt asks for is ever requested.
        async ({ schema }) => ({ ...said, value: schema.parse(parsed.data) }),
        speaksOf,
      )
      const judge = judges.alone(version, offline)
      return {
        name: judge.name,
        async rule(brief, signal) {
          const judgement = await judge.rule(brief, signal)
          if (judgement.kind === 'silent')
            throw misfit('the canary is not that of the brief, or a number is out of range or comes twice')
          return judgement
        },
      }
    },
  }
}

function misfit(because: string): Fault {
  return new Fault(
    'invalid',
    `The rulings do not fit the brief (${because}). Ask for the brief again, and rule by the numbers and the canary in it.`,
  )
}
