import { markedPoints } from '#domain'
import type { DecidedBy, Rank, Verdict } from '#domain'
import { weightText } from './numbers.ts'

interface SettledClaim {
  readonly claim: string
  readonly rank: Rank
  readonly weight: number
  readonly kind: Verdict['kind']
  readonly how: string
}

/** Everything that the sentence may rest on. The heaviest losses come first. */
export interface Decisive {
  /** The rule that gave the word; null if nothing was answered. */
  readonly by: DecidedBy | null
  readonly points: readonly SettledClaim[]
  readonly flags: readonly {
    readonly claim: string
    readonly withdrawn: boolean
    readonly exchange: number
  }[]
  readonly losses: readonly {
    readonly kind: 'contradicted' | 'missing' | 'partial'
    readonly points: readonly SettledClaim[]
    readonly lost: number
  }[]
}

const LOST = {
  contradicted: 'Contradicts',
  missing: 'Left out',
  partial: 'Half said',
} as const satisfies Record<Decisive['losses'][number]['kind'], string>

/**
 * The sentence that an interviewer would write down. It gives the rule that decided, if one did, and
 * otherwise the heaviest losses.
 */
export function decidedText(decisive: Decisive): string {
  const { by, points, flags, losses } = decisive
  if (points.length === 0 || by === null) return 'Skipped.'
  const flag = flags.find(f => !f.withdrawn)
  if (by === 'red-flag' && flag)
    return `${flag.exchange > 0 ? 'Agreed with a wrong view' : 'Wrong'}: ${flag.claim}`
  const takenBack = by === 'put-right' && flags.find(f => f.withdrawn)
  if (takenBack) return `Taken back when challenged: ${takenBack.claim}`
  if (by === 'contradicted-core') return contradicted(heaviestWrong(points, ['core']))
  if (by === 'contradicted-depth') return contradicted(heaviestWrong(points, ['expected', 'depth']))
  const core = points.filter(({ rank }) => rank === 'core')
  const [heaviest] =
    by === 'too-few-core' || by === 'missing-core' ? losses.filter(({ kind }) => kind === 'missing') : losses
  if (!heaviest || core.every(({ kind }) => kind === 'met' || kind === 'unjudged')) return coreText(core)
  return lossText(heaviest, points)
}

function lossText({ kind, points, lost }: Decisive['losses'][number], all: readonly SettledClaim[]): string {
  const [first] = points
  if (!first) return ''
  const corrected = kind === 'partial' && points.length === 1 && first.how === 'corrected'
  const name = corrected
    ? 'Put right when challenged'
    : kind === 'contradicted'
      ? contradictedName(first)
      : LOST[kind]
  const of = markedPoints(all).reduce((sum, { weight }) => sum + weight, 0)
  return points.length === 1
    ? `${name}: ${first.claim}`
    : `${name} ${points.length} points (${weightText(lost)} of ${of} marks), most of all: ${first.claim}`
}

function heaviestWrong(points: readonly SettledClaim[], ranks: readonly Rank[]): SettledClaim | undefined {
  return points
    .filter(({ kind, rank }) => kind === 'contradicted' && ranks.includes(rank))
    .toSorted((a, b) => b.weight - a.weight)
    .at(0)
}

function contradicted(point: SettledClaim | undefined): string {
  return point ? `${contradictedName(point)}: ${point.claim}` : ''
}

function contradictedName({ how }: SettledClaim): string {
  return how === 'gave-way' ? 'Gave up when challenged' : LOST.contradicted
}

function coreText(core: readonly SettledClaim[]): string {
  return core.some(({ kind }) => kind === 'unjudged')
    ? 'Every core point that could be judged held.'
    : 'Every core point held.'
}
