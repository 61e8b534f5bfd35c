/** Checks that a rewording of an authored prompt asks the same thing and gives nothing away. */
import type { Question } from '#domain'
import type { Finding, Judge } from '../judge.ts'
import { matchesPattern, parsePattern, tokenise } from '#text'
import {
  asks,
  phraseFigures,
  holdsVerbatim,
  ofSpeech,
  onTheAnswer,
  phraseSentences,
  signsIn,
  termsIn,
  verbatimIn,
  withoutVerbatim,
} from './phrase-words.ts'
import { segment } from '../segment.ts'
import { rubricAbout, rubricOf } from '../rubric.ts'
import type { Rubric } from '../rubric.ts'

/** The fault in a phrase. The first three give something away; the others ask something else, or nothing. */
export type Amiss =
  | 'makes-a-point'
  | 'hints'
  | 'confirms-or-denies'
  | 'adds-figures'
  | 'adds-signs'
  | 'too-long'
  | 'loses-figures'
  | 'loses-terms'
  | 'loses-quotes'
  | 'asks-nothing'

interface PhraseCheck {
  /** Checks the first sentences of a phrase for faults that further words cannot mend. */
  soFar(phrase: string, signal: AbortSignal): Promise<Amiss | null>
  whole(phrase: string, signal: AbortSignal): Promise<Amiss | null>
}

/** Stems that the keys of many questions name, so that they hint at none of them. */
export type Everyday = ReadonlySet<string>

/** The share of the prompt's terms, as stems, that a phrase must keep. */
const LEAST_KEPT = 0.6
/** A phrase may be longer than its prompt by this factor, plus this many words. */
const LONGER = { factor: 1.5, words: 12 } as const
/** A word is an everyday one when the keys of this share of the questions name it. */
const EVERYDAY = 0.1

export function everydayIn(questions: readonly Question[]): Everyday {
  const counts = new Map<string, number>()
  for (const question of questions)
    for (const term of keyOf(question)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return new Set(
    [...counts].flatMap(([term, count]) => (count >= Math.max(2, questions.length * EVERYDAY) ? [term] : [])),
  )
}

/** Makes the check for one prompt about a question: its own, a follow-up's, a probe's or a doubt's. */
export function createPhraseCheck(
  judge: Judge,
  question: Question,
  prompt: string,
  everyday: Everyday,
): PhraseCheck {
  const [terms, figures, verbatim, judged] = [
    termsIn(prompt),
    phraseFigures(prompt),
    verbatimIn(prompt),
    onTheAnswer(prompt),
  ]
  const most = tokenise(prompt).length * LONGER.factor + LONGER.words
  const said = new Set([...terms, ...termsIn(question.title), ...everyday, ...ofSpeech()])
  const secret = new Set([...keyOf(question)].filter(term => !said.has(term)))
  const patterns = pointsOf(question)
    .flatMap(point => point.assert.map(parsePattern))
    .filter(pattern => !fitsIn(pattern, withoutVerbatim(prompt, verbatim)))
  // Quoted words are the candidate's and formulas the prompt's: only the words around them count. The prompt
  // itself may touch on a point.
  const bare = (text: string) => withoutVerbatim(text, verbatim)
  const sheets = sheetsFor(question, prompt)
  let own: Promise<Ruled> | undefined

  const soFar: PhraseCheck['soFar'] = async (phrase, signal) => {
    if (tokenise(phrase).length > most) return 'too-long'
    if (signsIn(bare(phrase)).some(sign => !prompt.includes(sign))) return 'adds-signs'
    if (onTheAnswer(phrase).some(word => !judged.includes(word))) return 'confirms-or-denies'
    if ([...phraseFigures(phrase)].some(figure => !figures.has(figure))) return 'adds-figures'
    if ([...termsIn(phrase)].some(term => secret.has(term))) return 'hints'
    if (patterns.some(pattern => fitsIn(pattern, bare(phrase)))) return 'makes-a-point'
    own ??= ruledOn(judge, sheets, bare(prompt), signal)
    const [before, after] = await Promise.all([own, ruledOn(judge, sheets, bare(phrase), signal)])
    return after.aside.some(because => !before.aside.includes(because)) ||
      [...after.points].some(([point, ruling]) => addsTo(before.points.get(point), ruling))
      ? 'makes-a-point'
      : null
  }

  return {
    soFar,
    async whole(phrase, signal) {
      const amiss = await soFar(phrase, signal)
      if (amiss) return amiss
      const [there, kept] = [phraseFigures(phrase), termsIn(phrase)]
      if ([...figures].some(figure => !there.has(figure))) return 'loses-figures'
      if (verbatim.some(quote => !holdsVerbatim(phrase, quote))) return 'loses-quotes'
      if ([...terms].filter(term => kept.has(term)).length < terms.size * LEAST_KEPT) return 'loses-terms'
      return asks(prompt) && !asks(phrase) ? 'asks-nothing' : null
    },
  }
}

interface Ruled {
  /** Why segments were set aside, or why the judge was silent. */
  readonly aside: readonly string[]
  readonly points: ReadonlyMap<string, Finding['ruling']>
}

/**
 * The rubrics of the question and of the follow-up being asked. Opening those of the other follow-ups would
 * take too long; their terms and patterns are checked instead.
 */
function sheetsFor(question: Question, prompt: string): readonly Rubric[] {
  return [
    rubricOf(question),
    ...question.followUps
      .filter(f => f.prompt === prompt)
      .map(({ id }) => rubricAbout(question, { kind: 'follow-up', followUp: id })),
  ]
}

/** Reasons for which words are read past that may hold a point: the others only say how they are said. */
const HIDES: ReadonlySet<string> = new Set([
  'addressed-to-examiner',
  'repeats-question',
  'list-of-terms',
  'not-text',
])

/** The judge's rulings on a text, as if it were an answer. */
async function ruledOn(
  judge: Judge,
  sheets: readonly Rubric[],
  text: string,
  signal: AbortSignal,
): Promise<Ruled> {
  const aside: string[] = []
  const points = new Map<string, Finding['ruling']>()
  // A question gives away what it asks for as much as a statement does.
  const said = text.replaceAll('?', '.')
  for (const rubric of sheets) {
    // The prompt is left out, so that text which repeats part of the question is scored too.
    const judgement = await judge.rule(
      { rubric: { ...rubric, prompt: '' }, answer: said, segments: segment(said) },
      signal,
    )
    if (judgement.kind === 'silent') aside.push(judgement.because)
    else {
      aside.push(...judgement.setAside.map(({ because }) => because).filter(because => HIDES.has(because)))
      for (const { point, ruling } of judgement.findings) points.set(`${rubric.part} ${point}`, ruling)
    }
  }
  return { aside, points }
}

/**
 * Whether a ruling on the phrase adds to that on the prompt. An unsure ruling on the prompt counts as made.
 */
function addsTo(before: Finding['ruling'] | undefined, after: Finding['ruling']): boolean {
  if (after === 'missing' || after === 'unsure' || before === 'unsure') return false
  return (
    before === undefined || before === 'missing' || (before === 'contradicted') !== (after === 'contradicted')
  )
}

function fitsIn(pattern: ReturnType<typeof parsePattern>, text: string): boolean {
  return phraseSentences(text).some(sentence => matchesPattern(pattern, tokenise(sentence)))
}

function pointsOf({ points, followUps }: Question) {
  return [...points, ...followUps.flatMap(followUp => followUp.points)]
}

/** The terms of the answer key, as stems. */
function keyOf(question: Question): ReadonlySet<string> {
  const texts = [
    ...pointsOf(question).map(point => point.claim),
    ...question.hints,
    ...question.redFlags.flatMap(flag => [flag.claim, flag.correction]),
  ]
  return new Set(texts.flatMap(text => [...termsIn(text)]))
}
