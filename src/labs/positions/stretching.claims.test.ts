/** The bank’s claims on stretching a trained window. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at, total } from '../entries.ts'
import { frequencies } from '../rotary.ts'
import { arc, interpolated, ntkBase, unseen, yarn } from './frequencies.ts'
import { turned } from './rope.ts'
import { stretchedThetas } from './stretching.ts'
import type { Vector } from '../linear.ts'
import type { Stretching } from './stretching.ts'

const WINDOW = 4096
const PLAIN = frequencies(10_000, 128)

/** By how much a way of stretching has slowed each pair down, as the rotations show it. */
function slowed(thetas: Vector): Vector {
  return PLAIN.map((_, i) => turned(i, 1, PLAIN) / turned(i, 1, thetas))
}

/** The unseen radians of each pair at a multiple of the window. */
function unseenAt(stretch: number, by: Stretching): Vector {
  const used = stretchedThetas(by, { base: 10_000, dimension: 128, window: WINDOW }, stretch)
  return unseen({ thetas: PLAIN, window: WINDOW }, { thetas: used, window: stretch * WINDOW })
}

figure(
  'architecture/rope-and-alibi#new-base',
  'arithmetic',
  'For a window four times as long, base 10,000 and d = 128, the new base is 40,890.',
  {
    expected: 40_890,
    tolerance: 1,
    measure: () => ntkBase(10_000, 128, 4),
  },
)

ordering(
  'architecture/rope-and-alibi#base-not-positions',
  'arithmetic',
  'NTK-aware scaling slows no pair less than the one before it, and the fastest not at all.',
  () => {
    const factors = slowed(frequencies(ntkBase(10_000, 128, 4), 128))
    return at(factors, 0) === 1 && factors.every((factor, i) => i === 0 || factor > at(factors, i - 1))
  },
)

ordering(
  'architecture/rope-and-alibi#offsets-stay-in-range',
  'arithmetic',
  'At four times the window a larger base leaves fewer unseen angles than plain RoPE.',
  () => total(unseenAt(4, 'ntk')) < total(unseenAt(4, 'plain')),
)

figure(
  'architecture/rope-and-alibi#offsets-stay-in-range',
  'arithmetic',
  'The slowest pair reaches no further than it did in training: the ratio of the arcs is 1.',
  {
    expected: 1,
    tolerance: 1e-3,
    measure: () => {
      const wider = frequencies(ntkBase(10_000, 128, 4), 128)
      return arc(at(wider, 63), 4 * WINDOW) / arc(at(PLAIN, 63), WINDOW)
    },
  },
)

figure(
  'architecture/long-context-extension#new-base',
  'arithmetic',
  'For a factor of 8 the new base is about 82,700.',
  {
    expected: 82_700,
    tolerance: 50,
    measure: () => ntkBase(10_000, 128, 8),
  },
)

figure(
  'architecture/long-context-extension#ends-of-the-spectrum',
  'arithmetic',
  'The slowest pair slows down by exactly 8.',
  {
    expected: 8,
    tolerance: 1e-9,
    measure: () => at(slowed(frequencies(ntkBase(10_000, 128, 8), 128)), 63),
  },
)

figure(
  'architecture/long-context-extension#ends-of-the-spectrum',
  'arithmetic',
  'The fastest pair slows down by a factor of 1, not at all.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => at(slowed(frequencies(ntkBase(10_000, 128, 8), 128)), 0),
  },
)

figure(
  'architecture/long-context-extension#position-interpolation',
  'arithmetic',
  'With positions divided by 8, a window eight times as long meets no unseen angle in any pair.',
  {
    expected: 0,
    tolerance: 0, // The last position of the longer window lies 7/8 of a step beyond the last of the trained one.
    measure: () => unseenAt(8, 'interpolated').filter((beyond, i) => beyond > at(PLAIN, i)).length,
  },
)

figure(
  'architecture/long-context-extension#interpolation-blurs-neighbours',
  'arithmetic',
  'The fastest pair then tells neighbours apart by an eighth of a radian.',
  {
    expected: 1 / 8,
    tolerance: 1e-12,
    measure: () => turned(0, 1, interpolated(PLAIN, 8)),
  },
)

ordering(
  'architecture/long-context-extension#yarn-by-parts',
  'arithmetic',
  'YaRN slows the 18 pairs without a full turn by 8, the fastest not at all, and others in between.',
  () => {
    const factors = slowed(yarn(PLAIN, WINDOW, 8))
    const full = factors.slice(46).every(factor => Math.abs(factor - 8) < 1e-9)
    const between = factors.filter(factor => factor > 1.001 && factor < 7.999).length
    return full && at(factors, 0) === 1 && between > 0
  },
)

ordering(
  'architecture/long-context-extension#larger-base',
  'arithmetic',
  'A base of 500,000 slows the first pair not at all and the last over 40 times as much as the second.',
  () => {
    const factors = slowed(frequencies(500_000, 128))
    return at(factors, 0) === 1 && at(factors, 63) / at(factors, 1) > 40
  },
)
