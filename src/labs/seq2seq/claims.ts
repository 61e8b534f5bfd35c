import type { LabClaim } from '../claim.ts'
import { claimsOfAttention } from './claims-of-attention.ts'
import { claimsOfMistakes } from './claims-of-mistakes.ts'

export const claims: readonly LabClaim[] = [...claimsOfAttention, ...claimsOfMistakes]
