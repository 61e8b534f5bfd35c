/** The claims of every lab by its id. No page loads them: they give away what the bank keeps hidden. */
import { claims as attention } from './attention/claims.ts'
import type { LabClaim } from './claim.ts'
import { claims as decoding } from './decoding/claims.ts'
import { claims as tokeniser } from './tokeniser/claims.ts'

export const CLAIMS: Readonly<Record<string, readonly LabClaim[]>> = {
  attention,
  tokeniser,
  decoding,
}
