export { alibiBias, alibiWeights, shareOfNearest, slopes } from './alibi.ts'
export {
  arc,
  frequencies,
  fullTurns,
  interpolated,
  ntkBase,
  unseen,
  wavelength,
  yarn,
} from './frequencies.ts'
export { yarnFactor } from './frequencies.ts'
export { ropeScore, rotated, turned } from './rope.ts'
export { sinusoid, withSinusoids } from './sinusoidal.ts'
