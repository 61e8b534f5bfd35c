import { z } from 'zod'
import { COMPONENTS as view } from './components.ts'

/** The operations of mock interviews. */
export const INTERVIEW_OPERATIONS = {
  'GET /api/interviews': {
    id: 'listInterviews',
    tag: 'interviews',
    summary: 'The blueprints that can be sat, and the interviews so far.',
    gives: z.object({
      blueprints: z.array(view.BlueprintView),
      readiness: z.array(view.BlueprintReadiness),
      interviews: z.array(view.InterviewRow),
    }),
  },
  'POST /api/interviews': {
    id: 'openInterview',
    tag: 'interviews',
    summary: 'Opens an interview by a blueprint or one of one’s own, and asks its first question.',
    status: 201,
    gives: view.InterviewView,
  },
  'GET /api/interviews/:id': {
    id: 'readInterview',
    tag: 'interviews',
    summary: 'Where an interview stands, without spoilers.',
    gives: view.InterviewView,
  },
  'POST /api/interviews/:id/steps': {
    id: 'takeStep',
    tag: 'interviews',
    summary:
      'What the candidate does next. A number that is not the next one is a conflict; a step sent twice happens once.',
    gives: view.InterviewView,
  },
  'GET /api/interviews/:id/live': {
    id: 'followInterview',
    tag: 'interviews',
    summary: 'The stream of an interview as server-sent events: where it stands, then whatever moves it.',
    gives: 'text/event-stream',
  },
  'GET /api/interviews/:id/debrief': {
    id: 'readDebrief',
    tag: 'interviews',
    summary: 'How an interview went, once it is over.',
    gives: view.Debrief,
  },
  'GET /api/interviews/:id/debrief.md': {
    id: 'readDebriefMarkdown',
    tag: 'interviews',
    summary: 'The debrief as Markdown, to keep.',
    gives: 'text/markdown',
  },
} as const
