/** The claims of every lab by its id. No page loads them: they give away what the bank keeps hidden. */
import { claims as attention } from './attention/claims.ts'
import type { LabClaim } from './claim.ts'
import { claims as experts } from './experts/claims.ts'
import { claims as recurrent } from './recurrent/claims.ts'

export const CLAIMS: Readonly<Record<string, readonly LabClaim[]>> = {
  attention,
  recurrent,
  experts,
}
