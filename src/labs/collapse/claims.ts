import type { LabClaim } from '../claim.ts'
import { claimsOfAccumulation } from './claims-of-accumulation.ts'
import { claimsOfLoss } from './claims-of-loss.ts'

export const claims: readonly LabClaim[] = [...claimsOfLoss, ...claimsOfAccumulation]
