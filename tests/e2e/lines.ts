/** A record whose report shows every kind of verdict, whatever the judge of the day would say. */
import { randomUUID } from 'node:crypto'
import { Attempt, DEFAULT_SETTINGS, Reply, dayOf, instant, later } from '#domain'
import type { Entry, Evidence, Question, RaisedFlag, Settings, Span, Uncounted, Verdict } from '#domain'
import { report, rubricAbout, rubricOf } from '#examiner'
import type { Viva } from './viva.ts'

const DAY_MS = 86_400_000

export const BAD_ANSWER = `Perplexity measures how confused the model is when it predicts the next word. You take the cross-entropy on held-out text, average it over the tokens and exponentiate: $\\mathrm{PPL}=e^{H}$. Lower is better on the same text. A perplexity of 15 means that the model is choosing between 15 words at every step.

Since it is just a number you can compare any two models with it, say Llama 2 against GPT-2: the one with the lower perplexity is better. The best score is 1 and the worst is the size of the vocabulary, because you cannot do worse than guessing uniformly. We use it because it is cheap and needs no labels.`

const RULINGS: Readonly<
  Record<string, readonly [kind: 'met' | 'partial' | 'contradicted' | 'unjudged', words: string]>
> = {
  'exponential-of-mean-loss': [
    'met',
    'You take the cross-entropy on held-out text, average it over the tokens and exponentiate: $\\mathrm{PPL}=e^{H}$.',
  ],
  'lower-is-better': ['met', 'Lower is better on the same text.'],
  'effective-branching-factor': [
    'partial',
    'A perplexity of 15 means that the model is choosing between 15 words at every step.',
  ],
  'same-tokeniser': [
    'contradicted',
    'you can compare any two models with it, say Llama 2 against GPT-2: the one with the lower perplexity is better.',
  ],
  'perfect-is-one': ['unjudged', 'The best score is 1'],
}
const OPPOSING_WORDS = 'any two models'
const FLAG_WORDS =
  'the worst is the size of the vocabulary, because you cannot do worse than guessing uniformly.'
const UNCOUNTED_WORDS = 'Perplexity measures how confused the model is when it predicts the next word.'

interface Whole {
  readonly questions: readonly Question[]
}

export async function wholeBank({ address }: Viva): Promise<Whole> {
  return (await (await fetch(`${address}/api/bank/whole`)).json()) as Whole // What the app sends.
}

function spanOf(answer: string, text: string): Span {
  const start = answer.indexOf(text)
  if (start < 0) throw new Error(`not in the answer: ${text}`)
  return { start, end: start + text.length, text }
}

/** An attempt at perplexity with a verdict of every kind, a red flag and words that do not count. */
export function badAttempt(question: Question, daysAgo: number): Attempt {
  const answer = BAD_ANSWER
  const verdicts = question.points.map(({ id }): Verdict => {
    const ruling = RULINGS[id]
    if (!ruling) return { kind: 'missing', point: id, confidence: 0.9 }
    const [kind, words] = ruling
    const evidence: Evidence = [spanOf(answer, words)]
    if (kind === 'unjudged') return { kind, point: id, confidence: 0.5, because: 'unsure', near: evidence }
    // The examiner is not sure of what is half there, so that its line is seen as well.
    if (kind !== 'contradicted') return { kind, point: id, confidence: kind === 'met' ? 0.9 : 0.5, evidence }
    const opposing: Evidence = [spanOf(answer, OPPOSING_WORDS)]
    return {
      kind,
      point: id,
      confidence: 0.9,
      evidence,
      opposite: { kind: 'misconception', words: opposing },
    }
  })
  const redFlags: RaisedFlag[] = question.redFlags
    .slice(0, 1)
    .map(({ id }) => ({ flag: id, evidence: [spanOf(answer, FLAG_WORDS)] }))
  const uncounted: Uncounted[] = [{ span: spanOf(answer, UNCOUNTED_WORDS), because: 'repeats-question' }]
  return attemptOf(question, { answer, daysAgo, verdicts, redFlags, uncounted })
}

/** An attempt that makes the first points of a question and leaves out the others. */
export function plainAttempt(question: Question, met: number, daysAgo: number): Attempt {
  const answer = question.points
    .slice(0, Math.max(1, met))
    .map((_, i) => `Sentence ${i + 1} makes its point.`)
    .join(' ')
  const verdicts = question.points.map(({ id }, i): Verdict =>
    i < met
      ? {
          kind: 'met',
          point: id,
          confidence: 0.9,
          evidence: [spanOf(answer, `Sentence ${i + 1} makes its point.`)],
        }
      : { kind: 'missing', point: id, confidence: 0.9 },
  )
  return attemptOf(question, { answer, daysAgo, verdicts, redFlags: [], uncounted: [] })
}

interface Made {
  readonly answer: string
  readonly daysAgo: number
  readonly verdicts: readonly Verdict[]
  readonly redFlags: readonly RaisedFlag[]
  readonly uncounted: readonly Uncounted[]
}

function attemptOf(question: Question, { answer, daysAgo, verdicts, redFlags, uncounted }: Made): Attempt {
  const at = later(instant(new Date()), -daysAgo * DAY_MS)
  return Attempt.parse({
    id: randomUUID(),
    at,
    day: dayOf(at, -new Date().getTimezoneOffset()),
    kind: 'attempt',
    question: question.id,
    answer,
    hints: 1,
    seconds: 112,
    selfMark: 'yes',
    examiner: 'a fixture',
    outline: question.points.map(({ id, rank, weight }) => ({ id, rank, weight })),
    report: report(rubricOf(question), { verdicts, redFlags, uncounted }),
  })
}

/** A reply to the probe of a point, in which every word makes it. */
export function replyTo(
  attempt: Attempt,
  question: Question,
  sent: Pick<Reply, 'id' | 'about' | 'answer'>,
): Reply {
  const { at, day } = attempt
  const rubric = rubricAbout(question, sent.about)
  const evidence: Evidence = [spanOf(sent.answer, sent.answer)]
  const verdicts = rubric.points.map(({ id }): Verdict => ({
    kind: 'met',
    point: id,
    confidence: 0.9,
    evidence,
  }))
  return Reply.parse({
    ...sent,
    at: later(at, 60_000),
    day,
    kind: 'reply',
    question: question.id,
    attempt: attempt.id,
    examiner: 'a fixture',
    report: report(rubric, { verdicts, redFlags: [], uncounted: [] }),
  })
}

/** Brings lines into the record as an import does. */
export async function bring({ address }: Viva, entries: readonly Entry[]): Promise<void> {
  const response = await fetch(`${address}/api/record`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: entries.map(entry => `${JSON.stringify(entry)}\n`).join(''),
  })
  if (!response.ok) throw new Error(await response.text())
}

export async function set({ address }: Viva, part: Partial<Settings>): Promise<void> {
  const response = await fetch(`${address}/api/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...DEFAULT_SETTINGS, ...part }),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** A few weeks of answers, so that every part of every page has something to show. */
export async function fillRecord(viva: Viva): Promise<Attempt> {
  const { questions } = await wholeBank(viva)
  const perplexity = questions.find(question => question.id === 'foundations/perplexity')
  if (!perplexity) throw new Error('the bank has no perplexity')
  const others = questions.filter(question => question !== perplexity && question.section === 'foundations')
  const last = badAttempt(perplexity, 0)
  await bring(viva, [
    plainAttempt(perplexity, 2, 5),
    ...others
      .slice(0, 14)
      .map((question, i) =>
        plainAttempt(question, i % 3 === 0 ? 3 : question.points.length - (i % 3), 20 - i),
      ),
    last,
  ])
  return last
}
