import type { LabClaim } from '../claim.ts'
import { claimsOfLimits } from './claims-of-limits.ts'
import { claimsOfSmoothing } from './claims-of-smoothing.ts'

export const claims: readonly LabClaim[] = [...claimsOfLimits, ...claimsOfSmoothing]
