import type { LabClaim } from '../claim.ts'
import { claimsOfDiffusion } from './claims-of-diffusion.ts'
import { claimsOfHiding } from './claims-of-hiding.ts'
import { claimsOfSuccessors } from './claims-of-successors.ts'

export const claims: readonly LabClaim[] = [...claimsOfHiding, ...claimsOfDiffusion, ...claimsOfSuccessors]
