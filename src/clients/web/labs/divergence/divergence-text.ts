/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { FitComparison, FittedBump } from '#labs/divergence'

export const ASKS = 'One Gaussian on two bumps: where do the forward and the reverse KL put it?'

export function figure(value: number): string {
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text.replace('-', '−')
}

export function setUp(distance: number, left: number): string {
  return (
    `The target $p$ has two bumps, each a normal with standard deviation 1, their centres ${distance} apart. ` +
    `The left one holds ${left} in 100 of $p$. One Gaussian $q$ is fitted by the forward KL, $D(p\\,\\|\\,q)$. ` +
    'How large is its standard deviation?'
  )
}

export function whatToLookFor(
  { target, forward, reverse, startDecides }: FitComparison,
  start: 'left' | 'right',
): readonly string[] {
  const chosen = reverse[start]
  return [
    `Forward: $\\ln(p/q)$ is averaged over $p$, so $q$ pays wherever $p$ is and $q$ is not. It takes the mean ` +
      `and the variance of $p$, ${figure(forward.mean)} and ${figure(forward.deviation ** 2)}: 1 from each ` +
      `bump and ${figure(forward.deviation ** 2 - 1)} from the distance between them. At its peak, $p$ has ` +
      `${hundredths(forward.targetAtPeak)} of its own greatest density.`,
    `Reverse: $\\ln(q/p)$ is averaged over $q$, so $q$ pays where it lies and $p$ does not. ` +
      reverseEnd(chosen, target, startDecides, start),
    `Each fit is judged badly by the other measure once the bumps are far apart. By $D(p\\,\\|\\,q)$ the ` +
      `forward fit costs ${figure(forward.forward)} nats and the reverse one ${figure(chosen.forward)}; by ` +
      `$D(q\\,\\|\\,p)$ it is ${figure(forward.reverse)} and ${figure(chosen.reverse)}.`,
    startDecides
      ? 'The start decides which bump the reverse fit keeps, even the lighter one. The forward fit ends in the ' +
        'same place from anywhere.'
      : 'From either bump the reverse fit ends in the same place here. Move the bumps apart until it does not.',
  ]
}

function reverseEnd(
  fit: FittedBump,
  target: FitComparison['target'],
  startDecides: boolean,
  start: 'left' | 'right',
): string {
  const where = `It ends at mean ${figure(fit.mean)} with deviation ${figure(fit.deviation)}`
  if (!startDecides) return `${where}, and its tails reach less far than those of the forward fit.`
  const weight = target[start === 'left' ? 0 : 1]?.weight ?? NaN
  return (
    `${where}: one bump, the other left out. That costs ${figure(fit.reverse)} nats, close to ` +
    `$-\\ln ${weight.toFixed(1)}=${figure(-Math.log(weight))}$, and no more if the other moves further away.`
  )
}

export function hundredths(share: number): string {
  const rounded = Math.round(100 * share)
  return rounded === 0 ? 'under 1 in 100' : `${rounded} in 100`
}

export const LIMITS =
  'What a flexible model does. With enough parameters both directions end at the target; they differ where the ' +
  'model cannot reach it. Both fits follow exact slopes here, not samples.'

export const TABLE_NOTE =
  'Both measures are in nats; the lowest of each column is what its direction looks for. The last column is the ' +
  'density of $p$ at the peak of $q$, out of 100 at the highest point of $p$.'
