import { z } from 'zod'
import { COMPONENTS as view } from './components.ts'

/** The operations of the glossary and its drill. */
export const GLOSSARY = {
  'GET /api/glossary': {
    id: 'readGlossary',
    tag: 'questions',
    summary: 'The concepts to know cold, and how the learner stands with each.',
    gives: z.object({ terms: z.array(view.TermView), load: view.GlossaryLoad }),
  },
  'GET /api/glossary/load': {
    id: 'readGlossaryLoad',
    tag: 'overview',
    summary: 'How many terms are due today, how many are new, and the minutes that the due ones need.',
    gives: view.GlossaryLoad,
  },
  'GET /api/glossary/drill': {
    id: 'readDrill',
    tag: 'practice',
    summary: 'The term to ask now: what is due first, then new ones by turns from each section.',
    gives: view.TermDrill,
  },
  'POST /api/glossary/:term/check': {
    id: 'checkTerm',
    tag: 'practice',
    summary:
      'Checks a typed name, or counts the words that a typed meaning shares with the definition. It keeps nothing.',
    gives: view.TermCheck,
  },
  'POST /api/glossary/:term/ratings': {
    id: 'rateTerm',
    tag: 'practice',
    summary:
      'The learner rates how well they knew a term, which moves its card; the reply is what comes next.',
    status: 201,
    gives: view.TermDrill,
  },
  'POST /api/glossary/withdrawals': {
    id: 'withdrawRating',
    tag: 'practice',
    summary: 'Takes a rating of a term back; the term comes next.',
    status: 201,
    gives: view.TermDrill,
  },
} as const
