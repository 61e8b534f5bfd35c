import type { LabClaim } from '../claim.ts'
import { claimsOfPlans } from './claims-of-plans.ts'
import { claimsOfTargets } from './claims-of-targets.ts'

export const claims: readonly LabClaim[] = [...claimsOfTargets, ...claimsOfPlans]
