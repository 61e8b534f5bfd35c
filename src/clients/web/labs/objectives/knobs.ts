import { OBJECTIVES } from '#labs/objectives'
import type { Objective } from '#labs/objectives'
import { oneNumberOf, oneWordOf, SEED } from '../lab-state.ts'
import type { Knob } from '../lab-state.ts'

/** In percent; the share that is hidden, and t in diffusion. */
export const RATES = [15, 30, 50, 80] as const
export const SPANS = [1, 3, 5, 10] as const
export const LONGEST = 300
/** More rows than this cannot be read. */
export const MOST_TOKENS = 24

const USUAL =
  'The old clock in the hall struck twelve, and the cat that had slept by the stove all day got up.'

export const NAMES: Readonly<Record<Objective, string>> = {
  masked: 'BERT',
  spans: 'T5 spans',
  prefix: 'prefix LM',
  causal: 'causal',
  diffusion: 'diffusion',
  task: 'T5 task',
}

export const KNOBS = {
  objective: oneWordOf(OBJECTIVES, 'masked'),
  rate: oneNumberOf(RATES, 15),
  span: oneNumberOf(SPANS, 3),
  seed: SEED,
  text: someWords(),
}

/** A text of one word predicts nothing in most objectives, so it takes two. */
function someWords(): Knob<string> {
  return {
    read: text => (text !== null && text.length <= LONGEST && /\S\s+\S/.test(text) ? text : USUAL),
  }
}
