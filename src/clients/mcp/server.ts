import { McpServer } from '@modelcontextprotocol/server'
import { clientOf } from '../http.ts'
import { addInterviewTools } from './interview-tools.ts'
import { ELEMENTS_LIMIT } from './limits.ts'
import { addPrompts } from './prompts.ts'
import { addQuestionTools } from './question-tools.ts'
import { addResources } from './resources.ts'

const INSTRUCTIONS = `Viva is an oral examiner for interviews on large language models. It runs on the learner's own machine and examines what they say point by point.
Hand in the learner's own words as they are: do not write, improve or complete an answer for them, and do not hint at one. Ask one thing at a time and wait.
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
  addInterviewTools(server, client)
  addResources(server, client)
  addPrompts(server, client)
  return server
}
