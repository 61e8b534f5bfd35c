import type { LabClaim } from '../claim.ts'
import { claimsOfAutoencoders } from './claims-of-autoencoders.ts'
import { claimsOfSuperposition } from './claims-of-superposition.ts'

export const claims: readonly LabClaim[] = [...claimsOfSuperposition, ...claimsOfAutoencoders]
