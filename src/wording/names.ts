import type { Dimension, Hiring, Mark, Opposite, Question, Rank, Rating, Uncounted, Verdict } from '#domain'

/** The names that the page shows. The keys are in display order. */
export const SECTION_NAMES = {
  foundations: 'Foundations',
  architecture: 'Architecture',
  'system-design': 'System design',
  research: 'Research',
  scenarios: 'Scenarios',
} as const satisfies Record<Question['section'], string>

/** A level says how hard a question asks, a section what it is about: no name is in both. */
export const LEVEL_NAMES = {
  core: 'Core',
  advanced: 'Advanced',
  'system-design': 'Open-ended',
  research: 'Specialist',
} as const satisfies Record<Question['level'], string>

export const LEVEL_MEANINGS = {
  core: 'asked of everybody',
  advanced: 'asked where it is part of the job',
  'system-design': 'a design or a case, which no single answer settles',
  research: 'a paper or a method, asked about closely',
} as const satisfies Record<Question['level'], string>

export const ROLE_NAMES = {
  research: 'Research scientist',
  inference: 'Inference engineer',
  training: 'Training engineer',
  applied: 'Applied engineer',
  agents: 'Agent engineer',
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

/** The sign of a verdict, where there is no colour to tell them apart. */
export const VERDICT_SIGNS = {
  met: '●',
  partial: '◐',
  contradicted: '✕',
  missing: '○',
  unjudged: '?',
} as const satisfies Record<Verdict['kind'], string>

export const RATING_NAMES = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
} as const satisfies Record<Rating, string>

/** The way in which words of an answer oppose the claim that they contradict. */
export const OPPOSITE_NAMES = {
  denial: 'denies it',
  'exchanged-terms': 'exchanges the terms',
  'another-figure': 'gives another figure',
  'another-direction': 'turns the direction',
  misconception: 'states a known misconception',
} as const satisfies Record<Opposite['kind'], string>

/** Predicates about words that were set aside; the quotation is the subject. */
export const UNCOUNTED_NAMES = {
  'addressed-to-examiner': 'speaks to the examiner, not about the question',
  'repeats-question': 'repeats the question',
  'list-of-terms': 'lists terms and says nothing about them',
  'not-text': 'is not text',
  'no-sentence': 'cannot be read as a sentence or as notes',
  'off-topic': 'is not about this question',
  denied: 'is denied by the answer itself',
  asked: 'is a question, not a statement',
  doubted: 'is left in doubt by the answer',
  supposed: 'is only supposed',
  attributed: 'is what others are said to say; the answer does not say it',
  rejected: 'is called wrong by the answer itself',
  withdrawn: 'is taken back by the answer',
  framed: 'stands in a frame that most of the answer repeats, so it is not clear that the answer claims it',
  disowned: 'seems to say that the answer is not meant, so nothing of it is judged',
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

/** Said wherever a question that is only begun is shown. */
export const THIN_NOTE = 'Thin: its author has written little, so more is left open.'
