/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { bestShare } from '#labs/state-space'
import type { Form } from '#labs/state-space'

export const ASKS = 'When is a recurrence a convolution, and what is left when it is none?'

/** The number of tokens that the picture shows. */
export const DRAWN = 64

export function hundredth(share: number): string {
  return `${Math.round(100 * share)} %`
}

export function setUp(fillers: number): string {
  return (
    `Of a hundred tokens ${fillers} are fillers, with input 0; the others are names, each a normal draw. At each ` +
    'step the layer has to give the last name. Its parameters are fixed, so it is a convolution, ' +
    '$y=\\bar K*x$, and $\\bar K$ is the best kernel that there is, with any number of states. How much of the ' +
    'variance of the right answer does it recover?'
  )
}

export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

/** The distance of a form's output from the loop's. */
export function gapText(gap: number): string {
  if (gap === 0) return '0'
  return gap < 1e-12 ? 'under 10⁻¹²' : `${gap.toFixed(1)}×`
}

export function whatToLookFor(
  forms: readonly Form[],
  fillers: number,
  width: number,
  level: number,
): readonly string[] {
  const f = fillers / 100
  const [loop, , , scan] = forms
  return [
    `Fixed: the best kernel is $\\bar K_k=f^k$ with $f=${f}$, a single decay, and recovers ` +
      `$1/(1+f)$, ${hundredth(bestShare(f))}. It cannot tell a name from a filler, so it forgets at each ` +
      'step and adds ' +
      'each name to what is left of the others. However many fillers there are, it keeps over half, and more states ' +
      'do not help: the best kernel needs one.',
    'Selective: $\\Delta$ is large at a name and close to 0 at a filler. One number of state then holds the name for ' +
      'as long as it takes.',
    'The price is the kernel. A selective layer answers one name with ones for ever; taken for a kernel, that would ' +
      'add up all names. The table says how far off that is.',
    `What is left is a scan. Steps $h\\mapsto ah+b$ combine in any grouping, so ${loop?.rounds} steps take ` +
      `${scan?.rounds} rounds in place of ${loop?.rounds}, with less than twice the work. Steps through ` +
      '$\\tanh$ do not combine so.',
    `Causal attention of width ${width} takes as much as its projections and MLP at ${grouped(level)} ` +
      'tokens, 12 widths. Below that, a layer in linear time saves little compute; what it saves is the cache.',
  ]
}

export const LIMITS =
  'Recall of many names. One number of state holds one; whoever has to look up any of a thousand needs a state as ' +
  'large as they are, or attention. And the kernel is the best for this task by algebra; nothing was trained.'

export const TABLE_NOTE =
  'Rounds have to follow each other; work counts multiply-adds for one channel with one number of state. “Off” is ' +
  'the largest difference from the loop, over its largest output.'
