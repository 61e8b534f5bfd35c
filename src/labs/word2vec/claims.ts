import type { LabClaim } from '../claim.ts'
import { analogyClaims } from './claims-of-analogies.ts'
import { cosineClaims } from './claims-of-cosine.ts'
import { otherClaims } from './claims-of-others.ts'
import { trainingClaims } from './claims-of-training.ts'

export const claims: readonly LabClaim[] = [
  ...trainingClaims,
  ...analogyClaims,
  ...otherClaims,
  ...cosineClaims,
]
