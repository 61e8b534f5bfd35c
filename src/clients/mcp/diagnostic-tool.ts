import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { ANSWER_LIMIT, BlueprintId } from '#domain'
import type { DiagnosticMap, DiagnosticView } from '#api'
import { diagnosticTitle, mapLead, progressText, spanText, wantedText } from '#wording'
import { told } from '../http.ts'
import type { Client } from '../http.ts'
import { reply } from './replies.ts'

const Step = z.strictObject({
  does: z
    .enum(['ask', 'answer', 'pass', 'end'])
    .default('ask')
    .describe('"ask" begins a diagnostic or repeats the question that waits.'),
  answer: z.string().max(ANSWER_LIMIT).default('').describe('What the learner said, word for word.'),
  blueprint: z
    .string()
    .max(100)
    .pipe(BlueprintId)
    .optional()
    .describe('The interview that a new diagnostic is for; without it, the one that they prepare for.'),
})

/** The diagnostic: a dozen short questions, then a map of where the learner stands. */
export function addDiagnosticTool(server: McpServer, client: Client): void {
  server.registerTool(
    'diagnostic',
    {
      title: 'Find out where the learner stands',
      description:
        'Twelve short questions in about fifteen minutes, one after another; at the end a map by section with what was wrong. Nothing is marked before the end. Ask what prompt says, in its own words.',
      inputSchema: Step,
      annotations: { openWorldHint: false, destructiveHint: false, idempotentHint: false },
    },
    ({ does, answer, blueprint }, { mcpReq: { signal } }) =>
      reply(async () => {
        const view = await runningOr(client, blueprint)
        if (does === 'ask') return questionOf(view)
        const param = { id: view.row.id }
        const json = {
          number: view.number,
          does:
            does === 'answer'
              ? { kind: 'answer' as const, answer }
              : { kind: does === 'pass' ? ('skip' as const) : ('stop' as const) },
        }
        const after = await told(client.diagnostics[':id'].steps.$post({ param, json }, { init: { signal } }))
        return after.row.because === null
          ? questionOf(after)
          : mapText(await told(client.diagnostics[':id'].map.$get({ param })))
      }),
  )
}

/** The diagnostic that is not over, or a new one. */
async function runningOr(client: Client, wanted: z.infer<typeof Step>['blueprint']): Promise<DiagnosticView> {
  const { runs, aim } = await told(client.diagnostics.$get())
  const running = runs.find(run => run.because === null)
  return running
    ? told(client.diagnostics[':id'].$get({ param: { id: running.id } }))
    : told(client.diagnostics.$post({ json: { id: crypto.randomUUID(), blueprint: wanted ?? aim } }))
}

function questionOf(view: DiagnosticView) {
  const { waiting } = view
  return {
    title: diagnosticTitle(view.row),
    progress: progressText(view),
    prompt: waiting?.prompt ?? null,
    wanted: waiting?.wanted ? wantedText(waiting.wanted) : null,
  }
}

function mapText(map: DiagnosticMap) {
  return {
    title: diagnosticTitle(map.row),
    said: mapLead(map),
    sections: map.sections.map(section => ({ section: section.section, wouldPass: spanText(section) })),
    answers: map.items.map(({ prompt, answer, points, calculated, question }) => ({
      prompt,
      answer,
      question: question.id,
      points,
      calculated,
    })),
  }
}
