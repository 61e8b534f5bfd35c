import type { LabClaim } from '../claim.ts'
import { claimsOfBackprop } from './claims-of-backprop.ts'
import { claimsOfBlocks } from './claims-of-blocks.ts'
import { claimsOfDepth } from './claims-of-depth.ts'
import { claimsOfNorms } from './claims-of-norms.ts'
import { claimsOfRegularisation } from './claims-of-regularisation.ts'

export const claims: readonly LabClaim[] = [
  ...claimsOfDepth,
  ...claimsOfBackprop,
  ...claimsOfNorms,
  ...claimsOfBlocks,
  ...claimsOfRegularisation,
]
