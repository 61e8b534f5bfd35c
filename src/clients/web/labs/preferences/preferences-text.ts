/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { Checkpoint, Labeller, Method } from '#labs/preferences'
import { bestForPeople } from './course.ts'
import type { Optimum } from './course.ts'

export const ASKS = 'How far can a policy follow a reward model before the true reward falls?'

export const METHOD_NAMES: Readonly<Record<Method, string>> = { ppo: 'PPO', grpo: 'GRPO', dpo: 'DPO' }
export const LABELLER_NAMES: Readonly<Record<Labeller, string>> = {
  once: 'people, once',
  anew: 'people, anew',
  judge: 'AI judge, anew',
}

export const LOSS_UNITS: Readonly<Record<Method, string>> = {
  ppo: '(β KL less the score)',
  grpo: '(β KL less the score)',
  dpo: 'nats a pair',
}

export function ofHundred(value: number): string {
  return `${Math.round(value)} of 100`
}

export function figure(value: number): string {
  const text = value.toFixed(Math.abs(value) < 10 ? 1 : 0)
  return text === '-0.0' ? '0.0' : text.replace('-', '−')
}

export function setUp(method: Method, beta: number, labeller: Labeller): string {
  const who = labeller === 'judge' ? 'an AI judge that likes long answers' : 'people'
  const again =
    labeller === 'once'
      ? ''
      : ' Every 40 steps 200 new pairs, of the present policy’s answers against the reference’s, join them.'
  const how =
    method === 'dpo'
      ? 'DPO trains a policy on these pairs'
      : `A reward model is fitted to the pairs, and ${METHOD_NAMES[method]} trains a policy on its score`
  return (
    `Answers differ in length alone. The reference writes about 10 sentences, and 400 pairs of its answers were ` +
    `compared by ${who}; people would like 18 best.${again} ${how} for 300 steps, with $\\beta=${beta}$. ` +
    'Of 100 people who see an answer of each, how many prefer the trained policy’s to the reference’s?'
  )
}

interface Seen {
  readonly method: Method
  readonly labeller: Labeller
  readonly path: readonly Checkpoint[]
  readonly optima: readonly Optimum[]
  readonly loss: number
}

export function whatToLookFor(seen: Seen): readonly string[] {
  const [best, last] = [bestForPeople(seen.path), seen.path.at(-1)]
  if (!best || !last) return []
  return [rise(best, last), WHY[seen.labeller], penalty(seen.labeller, seen.optima), stepOf(seen)]
}

function rise(best: Checkpoint, last: Checkpoint): string {
  const score =
    `The reward model’s score has risen to ${figure(last.proxy)}, and it expects ` +
    `${ofHundred(100 * last.expected)} to prefer the policy. `
  const kept = last.wins > best.wins - 0.03
  return kept
    ? `${score}${ofHundred(100 * last.wins)} people do, at a KL of ${figure(last.kl)} nats and ` +
        `${figure(last.length)} sentences: about the most of the whole run.`
    : `${score}Of people it was ${Math.round(100 * best.wins)} at step ${best.step}, at a KL of ` +
        `${figure(best.kl)} nats and ${figure(best.length)} sentences. At the end it is ` +
        `${Math.round(100 * last.wins)}, at ${figure(last.kl)} nats and ${figure(last.length)} sentences.`
}

const WHY: Readonly<Record<Labeller, string>> = {
  once:
    'Nearly all compared answers are shorter than 20 sentences, and there longer was better. Beyond, nobody has ' +
    'compared: the reward model goes on in a straight line, people’s liking does not. The policy goes where ' +
    'the two differ most, since the score is highest there.',
  anew:
    'New comparisons of what the policy writes now show the reward model that people tire of length. Its line ' +
    'bends at 20 or 30, and the policy turns back. Compare *people, once*.',
  judge:
    'The judge likes each further sentence by 0.3 more than people do. Its new labels bend the line too late: ' +
    'the error is the same in every label, so more labels do not average it out.',
}

function penalty(labeller: Labeller, optima: readonly Optimum[]): string {
  const said = optima
    .filter(({ beta }) => beta === 1 || beta === 0.5 || beta === 0.1)
    .map(
      ({ beta, kl, wins }) =>
        `for $\\beta=${beta}$ the KL is ${figure(kl)} nats and ${ofHundred(100 * wins)} people prefer it`,
    )
  return `Of the best policies by the last reward model: ${said.join('; ')}. ${PENALTY[labeller]}`
}

const PENALTY: Readonly<Record<Labeller, string>> = {
  once:
    'A larger $\\beta$ ends earlier on the same way, much like stopping early; it does not mend the reward ' +
    'model.',
  anew: 'The penalty does not know which reward model is right: a large $\\beta$ holds back a good one as well.',
  judge: 'A larger $\\beta$ ends earlier on the same way; it does not mend the judge.',
}

function stepOf({ method, loss }: Seen): string {
  if (method === 'ppo')
    return (
      'A step of PPO draws 64 answers, pays each its score less $\\beta\\ln(\\pi/\\pi_{\\mathrm{ref}})$, takes ' +
      'off what the critic expects, and uses the batch four times. The ratio to the old policy counts up to ' +
      '$1\\pm0.2$, so that no batch moves it far. Many steps still do.'
    )
  if (method === 'grpo')
    return (
      'GRPO has no critic: an answer is compared with the eight of its group and divided by their spread, so ' +
      '$\\beta$ weighs against rewards of spread one. Its penalty is in the loss, and its slope is in the mean ' +
      'that of $D(\\pi_{\\mathrm{ref}}\\,\\|\\,\\pi)$. If all of a group are alike, nothing is learnt from it.'
    )
  return (
    `DPO draws no answer. The loss of a pair begins at $\\ln2=0.693$ and ends at ${loss.toFixed(3)}. Its reward ` +
    'is $\\beta\\ln(\\pi/\\pi_{\\mathrm{ref}})$, the line in the picture: it has no reward model to look at, and ' +
    'goes beyond its pairs all the same.'
  )
}

export const LIMITS =
  'An answer here is one draw and not a sequence of tokens, there is one prompt, and length is the only thing ' +
  'to get wrong. What people like is a curve that the lab knows. Outside, only blind ratings tell it.'

export const PICTURE_NOTE =
  'First picture: how far the policy went, on a root scale, and who prefers it to the reference. Second: below, ' +
  'what the policy writes; above, what it is paid and what people think. The step moves both.'

export const RING_NOTE = ' Rings: where the best policy for another β would be.'
