import type { LabClaim } from '../claim.ts'
import { claimsOfDirections } from './claims-of-directions.ts'
import { claimsOfDivergence } from './claims-of-divergence.ts'

export const claims: readonly LabClaim[] = [...claimsOfDirections, ...claimsOfDivergence]
