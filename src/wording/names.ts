import type { Dimension, Hiring, Mark, Question, Rank, Rating, Uncounted, Verdict } from '#domain'

/** The names that the page shows. The order of the keys is the order in which they are listed. */
export const SECTION_NAMES = {
  foundations: 'Foundations',
  architecture: 'Architecture',
  'system-design': 'System design',
  research: 'Research',
  scenarios: 'Scenarios',
} as const satisfies Record<Question['section'], string>

export const LEVEL_NAMES = {
  core: 'Core',
  advanced: 'Advanced',
  'system-design': 'System design',
  research: 'Research',
} as const satisfies Record<Question['level'], string>

export const ROLE_NAMES = {
  research: 'Research',
  inference: 'Inference',
  training: 'Training',
  applied: 'Applied, RAG',
  agents: 'Agents',
} as const satisfies Record<Question['roles'][number], string>

export const HIRING_NAMES = {
  'strong-no': 'Strong no',
  no: 'No',
  yes: 'Yes',
  'strong-yes': 'Strong yes',
} as const satisfies Record<Hiring, string>

/** The ranks of a point, in the order in which a report lists them. */
export const RANK_NAMES = {
  core: 'Core',
  expected: 'Expected',
  depth: 'Depth',
} as const satisfies Record<Rank, string>

export const DIMENSION_NAMES = {
  requirements: 'Requirements',
  estimate: 'Estimate',
  interface: 'Interface',
  data: 'Data',
  components: 'Components',
  failure: 'Failure',
  rollout: 'Rollout',
  metrics: 'Metrics',
  cost: 'Cost',
} as const satisfies Record<Dimension, string>

export const VERDICT_NAMES = {
  met: 'Met',
  partial: 'Partial',
  contradicted: 'Contradicted',
  missing: 'Missing',
  unjudged: 'Unjudged',
} as const satisfies Record<Verdict['kind'], string>

export const RATING_NAMES = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
} as const satisfies Record<Rating, string>

export const UNCOUNTED_NAMES = {
  'addressed-to-examiner': 'speaks to the examiner, not of the question',
  'repeats-question': 'repeats the question',
  'list-of-terms': 'lists terms without saying anything of them',
  'not-text': 'is not text',
  'no-sentence': 'cannot be read as a sentence or as notes',
  'off-topic': 'is not about this question',
  denied: 'is denied by you',
  asked: 'asks and does not say',
  doubted: 'is left in doubt by you',
  supposed: 'is only supposed',
  attributed: 'is said to be what others say',
  rejected: 'is given as what others wrongly say',
  withdrawn: 'is taken back by you',
  framed: 'stands in the same frame as most of the answer, so it is not clear that you say it',
} as const satisfies Record<Uncounted['because'], string>

/** The keys of a record of names, in their order. */
export function keysOf<K extends string>(names: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(names) as K[] // The compiler forgets the keys; the records above are closed.
}

export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The hiring word of a mark, or its stand-in while there is none. */
export function hiringText(hiring: Hiring | null, mark: Mark): string {
  if (hiring !== null) return HIRING_NAMES[hiring]
  return mark.kind === 'withheld' ? 'No mark' : 'Open'
}
