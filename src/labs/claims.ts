/** The claims of every lab by its id. No page loads them: they give away what the bank keeps hidden. */
import { claims as attention } from './attention/claims.ts'
import { claims as flashAttention } from './flash-attention/claims.ts'
import { claims as trainingPlan } from './training-plan/claims.ts'
import type { LabClaim } from './claim.ts'

export const CLAIMS: Readonly<Record<string, readonly LabClaim[]>> = {
  attention,
  'flash-attention': flashAttention,
  'training-plan': trainingPlan,
}
