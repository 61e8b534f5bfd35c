import { claimsOfGroups } from './claims-of-groups.ts'
import type { LabClaim } from '../claim.ts'
import { claimsOfJudges } from './claims-of-judges.ts'
import { claimsOfLosses } from './claims-of-losses.ts'
import { claimsOfTraining } from './claims-of-training.ts'

export const claims: readonly LabClaim[] = [
  ...claimsOfLosses,
  ...claimsOfTraining,
  ...claimsOfJudges,
  ...claimsOfGroups,
]
