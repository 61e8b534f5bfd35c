import { McpServer } from '@modelcontextprotocol/server'
import { clientOf } from '../http.ts'
import { addDiagnosticTool } from './diagnostic-tool.ts'
import { addInterviewTools } from './interview-tools.ts'
import { addJudgeTools } from './judge-tools.ts'
import { ELEMENTS_LIMIT } from './limits.ts'
import { addPrompts } from './prompts.ts'
import { addQuestionTools } from './question-tools.ts'
import { addReportTools } from './report-tools.ts'
import { addResources } from './resources.ts'

const INSTRUCTIONS = `Viva is an oral examiner for interviews on large language models. It runs on the learner's own machine and examines what they say point by point.
Hand in the learner's own words as they are: do not write, improve or complete an answer for them, and do not hint at one. Ask one thing at a time and wait.
Viva's built-in judge reads without a language model and misses about half of what is wrong. You can judge better: after submit_answer, call brief_for with the report's id, rule on the answer by that brief alone, and hand the rulings to rule. Do it before you show the report, and judge what the learner wrote, not what they may have meant.
The points of a good answer are not revealed before an attempt; afterwards submit_answer and the resources viva://questions/... include them. In an interview nothing is marked before the end; then comes the debrief.
Report what Viva says as it says it: a point that is unjudged counts neither for nor against the learner, and what was not asked is not a weakness.`

/** The app as a language model's client sees it: tools, resources and prompts over its HTTP routes. */
export function createMcp(
  fetch: (request: Request) => Response | Promise<Response>,
  version: string,
): McpServer {
  const client = clientOf((input, init) => fetch(new Request(input, init)))
  const server = new McpServer(
    { name: 'viva', title: 'Viva', version },
    { instructions: INSTRUCTIONS, maxToolInputElements: ELEMENTS_LIMIT },
  )
  addQuestionTools(server, client)
  addReportTools(server, client)
  addJudgeTools(server, client)
  addDiagnosticTool(server, client)
  addInterviewTools(server, client)
  addResources(server, client)
  addPrompts(server, client)
  return server
}
