import { harmless } from '#domain'
import type { Draft } from './draft.ts'

/** A text as one line of YAML: every JSON string is a YAML string. */
const quoted = (text: string) => JSON.stringify(text)

/** A slug needs only the beginning of a prompt, and a file's name has 255 letters at most. */
const LOOKED_AT = 1000
const LONGEST_SLUG = 80
/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** An id made from a prompt: its first content words. */
export function slugOf(prompt: string): string {
  const words =
    prompt
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .replace(/\\\(.*?\\\)/g, ' ')
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  const kept = words.filter(word => !LITTLE.has(word)).slice(0, 5)
  const slug =
    (kept.length > 0 ? kept : words.slice(0, 5)).join('-').slice(0, LONGEST_SLUG).replace(/-$/, '') ||
    'question'
  return DEVICE.test(slug) ? `${slug}-question` : slug
}

const LITTLE = new Set(
  'a an the is are was what why how do does did can could would should you your we it its and or of in on for to from with by at as explain describe design compare walk through give between work works'.split(
    ' ',
  ),
)

/**
 * The file of a question, filled in as far as the draft allows. Comments name the parts still to be written.
 * An empty draft, without `from`, gives the template.
 */
export function writeDraft(draft: Draft, from?: string): string {
  const claims = few(sentencesOf(draft.depth))
  return [
    '# yaml-language-server: $schema=../../schema.json',
    from === undefined
      ? '# A new question. Comments say what each part wants; docs/writing-questions.md says it at length.'
      : `# A draft, imported from ${harmless(from).replace(/\s+/g, ' ')}:${draft.at}. Raw material: check each statement against a primary source and say it in your own words.`,
    'revision: 1',
    `section: ${draft.section}`,
    `topic: ${quoted(draft.topic || 'TODO')}`,
    `level: ${draft.level}           # core, advanced, system-design, research`,
    'title: TODO                # a few words for lists',
    `prompt: ${quoted(draft.prompt)}`,
    'minutes: 5',
    'prerequisites: []          # ids of questions to know first',
    'concepts: []               # terms to find it by',
    'roles: []                  # research, inference, training, applied, agents',
    '',
    'hints: []                  # three: where to look, what to look at, nearly there',
    'opposites: []              # pairs of terms whose exchange turns a true sentence false: [encoder, decoder]',
    '',
    'clauses:                   # the prompt split into its demands, in its own words; each has a core point',
    `  - asks: ${quoted(draft.prompt)}`,
    '    points: [point-1]',
    '',
    'points:                    # 8 to 12, each one true, sourced statement that a good candidate would say;',
    '                           # 10 to 16 in a design or scenario, each with its dimension',
    ...(claims.length > 0 ? claims : ['']).flatMap((claim, i) => point(claim, i)),
    '',
    'redFlags:                  # two or more misconceptions that people really hold',
    ...(draft.redFlags.length > 0 ? few(draft.redFlags) : ['']).flatMap((claim, i) => [
      `  - id: flag-${i + 1}`,
      `    claim: ${quoted(claim)}    # the misconception itself, as a sentence`,
      "    correction: ''         # what is true instead, and why",
      '    says: []               # three or more ways people say it',
      '    sources: []',
    ]),
    '',
    'followUps:                 # two or more, each with points of its own',
    ...(draft.followUps.length > 0 ? few(draft.followUps) : ['']).flatMap((prompt, i) => [
      `  - id: follow-up-${i + 1}`,
      `    prompt: ${quoted(prompt)}`,
      '    probes: point-1        # the point that it goes deeper into',
      '    points: []             # as above, with shorter lists: earned 6, near 2, contradicts 4',
      "    answer: ''             # a worked answer that earns them all",
    ]),
    '',
    'modelAnswers:              # as a very good candidate would say it',
    "  short: ''                # 30 seconds: every core point",
    "  medium: ''               # 2 minutes: every core and expected point",
    "  long: ''                 # 5 minutes: every point, with the why",
    '',
    'notes: []                  # what is disputed, uncertain or often taught wrongly',
    'exercises: []              # calculations with fresh numbers each time',
    'numbers: []                # every figure above ten in the texts: {value, is}, {value, reported}, {value, given: true} or {value, assumed: why}',
    '',
  ].join('\n')
}

/**
 * The file of a question that can be practised as it is: a prompt and a few claims. An empty draft gives the
 * template of one.
 */
export function writeThin(draft: Draft, from?: string): string {
  const claims = few(sentencesOf(draft.depth)).filter(claim => claim.trim() !== '')
  return [
    from === undefined
      ? '# A small question. It can be practised at once; more of an answer is left open than in a whole one.'
      : `# A small question, imported from ${harmless(from).replace(/\s+/g, ' ')}:${draft.at}. Check each claim before you believe it.`,
    'draft: true',
    `section: ${draft.section}`,
    `level: ${draft.level}`,
    ...(draft.topic ? [`topic: ${quoted(draft.topic)}`] : []),
    `prompt: ${quoted(draft.prompt || 'What is asked?')}`,
    '',
    'points:                    # three or more, each one statement that a good candidate would say',
    ...(claims.length > 0 ? claims : ['', '', '']).flatMap(claim => [
      `  - claim: ${quoted(claim || 'A statement that is true.')}`,
      '    earned: []             # three ways people really say it',
      '    contradicts: []        # what they get wrong',
    ]),
    '',
    "# answer: ''               # a model answer; without one, the claims in a row",
    '',
  ].join('\n')
}

function point(claim: string, i: number): readonly string[] {
  return [
    `  - id: point-${i + 1}           # lower-case words joined by hyphens; for good`,
    '    rank: core             # core: fails without it; expected: a solid candidate says it; depth: sets apart',
    '    weight: 1',
    `    claim: ${quoted(claim)}`,
    "    probe: ''              # what an interviewer asks when it is missing",
    '    sources: []            # keys of bank/papers.yaml',
    '    assert: []             # patterns: a|b & c > d ~not',
    '    deny: []',
    '    earned: []             # eight or more ways people really say it',
    '    near: []               # four or more that are not enough',
    '    contradicts: []        # eight or more that are fluent and wrong',
  ]
}

/**
 * The statements of an answer, one for each point: its sentences, or the items of a numbered list inside it.
 */
function sentencesOf(depth: string): readonly string[] {
  // The spaces in front of a number are matched from the first alone; from each in turn would take hours.
  return depth
    .split(/(?<=[.!?])\s+(?=[A-Z(])|(?:(?<!\s)\s+)?\(\d+\)\s+/)
    .map(text => text.replace(/[;,]$/, '').trim())
    .filter(text => text.length > 2)
}

/** More items than a question has. The rest stay together in the last, so that no word is lost. */
const MOST_ITEMS = 40

function few(texts: readonly string[]): readonly string[] {
  return texts.length <= MOST_ITEMS
    ? texts
    : [...texts.slice(0, MOST_ITEMS - 1), texts.slice(MOST_ITEMS - 1).join(' ')]
}
