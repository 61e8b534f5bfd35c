import { COMPONENTS as view } from './components.ts'

/** The rows of the operations table for the diagnostic. */
export const DIAGNOSTIC_OPERATIONS = {
  'GET /api/diagnostics': {
    id: 'listDiagnostics',
    tag: 'diagnostic',
    summary: 'What a diagnostic can be for, and the diagnostics so far.',
    gives: view.DiagnosticsView,
  },
  'POST /api/diagnostics': {
    id: 'startDiagnostic',
    tag: 'diagnostic',
    summary:
      'Starts a diagnostic for a blueprint, or for all sections with null, and asks its first question.',
    status: 201,
    gives: view.DiagnosticView,
  },
  'GET /api/diagnostics/:id': {
    id: 'readDiagnostic',
    tag: 'diagnostic',
    summary: 'Where a diagnostic stands, without spoilers. It can be left and resumed at any time.',
    gives: view.DiagnosticView,
  },
  'POST /api/diagnostics/:id/steps': {
    id: 'takeDiagnosticStep',
    tag: 'diagnostic',
    summary:
      'Answers the short question, passes it over, or ends the diagnostic. A number that is not the next one is a conflict; a step sent twice happens once.',
    gives: view.DiagnosticView,
  },
  'GET /api/diagnostics/:id/map': {
    id: 'readMap',
    tag: 'diagnostic',
    summary: 'Where one stood by section, and what was found in each answer, once the diagnostic is over.',
    gives: view.DiagnosticMap,
  },
} as const
