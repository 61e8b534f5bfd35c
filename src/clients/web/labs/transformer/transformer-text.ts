/** The page's wording: question, set-up and sentences about the numbers. */
import { GPT_ON_HELD_OUT, RIVALS } from '#labs/transformer'
import type { Ablation, ReadPosition, Share } from '#labs/transformer'

export const ASKS = 'How far up the stack does a model settle on its next word?'

/** A token as shown: in quotation marks, with its space. */
export function wordOf(token: string): string {
  return `“${token.replace('\n', '¶')}”`
}

/** The name of a state of the stream. */
export function stateName(i: number): string {
  if (i === 0) return 'the embedding'
  return `${i % 2 === 1 ? 'attention' : 'network'}\u00a0${Math.ceil(i / 2)}`
}

export function signed(value: number): string {
  const size = Math.abs(value).toFixed(2)
  if (size === '0.00') return size
  return `${value < 0 ? '−' : '+'}${size}`
}

export function riseText(rise: number | undefined): string {
  return rise === undefined ? 'not yet left out' : `${signed(rise)} nats`
}

/** The share of the latest writer before the i-th state: the embedding, a layer's heads, or its network. */
export function shareBehind(shares: readonly Share[], i: number): number {
  const name = i === 0 ? 'embedding' : i % 2 === 1 ? `head ${(i + 1) / 2}.` : `network ${i / 2}`
  return shares.filter(({ writer }) => writer.startsWith(name)).reduce((sum, { logit }) => sum + logit, 0)
}

export function setUp(text: string): string {
  return (
    `A decoder with four layers of four heads, trained on novels of Jane Austen, reads “${text}”. After each ` +
    'attention and each network its stream is read as if the model ended there. From which of these nine states ' +
    'on is its final choice for the next token the likeliest one?'
  )
}

export function whatToLookFor(
  position: ReadPosition,
  settled: number,
  ablated: readonly Ablation[],
): readonly string[] {
  const choice = position.lens.at(-1)?.candidates[0]
  const first = position.lens[0]
  const [most] = ablated.toSorted((one, other) => other.rise - one.rise)
  const harmless = ablated.filter(({ rise }) => rise < 0.01).length
  const best = Math.min(...RIVALS.map(({ bits }) => bits))
  return [
    `The final choice, ${wordOf(choice?.token ?? '')} at ${choice?.p.toFixed(2)}, leads from ` +
      `${stateName(settled)} on. At the embedding it has place ${first?.rank}: there the stream still says the ` +
      'token itself, since one matrix reads and writes.',
    'Every row adds to the same vector. The shares of the writers sum to the logit, with the scale of the last ' +
      'norm held; and the vector grows on the way up, so that late writers need to write more.',
    ...(most
      ? [
          `Without head ${most.layer + 1}.${most.head + 1} the text’s loss rises most, by ` +
            `${most.rise.toFixed(2)} nats a token; ${harmless} of ${ablated.length} heads can be left out, one at ` +
            'a time, for less than 0.01.',
        ]
      : []),
    `On two chapters that it never saw it needs ${GPT_ON_HELD_OUT.bits.toFixed(2)} bits a byte, and the best ` +
      `Kneser–Ney n-gram on the same tokens ${best.toFixed(2)}.`,
  ]
}

export const LIMITS =
  'One small model of 0.9 million weights: what its heads do is not what those of a large one do. The lens reads ' +
  'a middle state with a matrix that was trained for the last, so an early row can be wrong about what the state ' +
  'holds. A text of fifty tokens is too short to call a head useless.'
