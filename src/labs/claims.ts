/** The claims of every lab by its id. No page loads them: they give away what the bank keeps hidden. */
import type { LabClaim } from './claim.ts'
import { claims as divergence } from './divergence/claims.ts'
import { claims as nGrams } from './n-grams/claims.ts'
import { claims as perplexity } from './perplexity/claims.ts'
import { claims as retrieval } from './retrieval/claims.ts'
import { claims as speculativeDecoding } from './speculative-decoding/claims.ts'
import { claims as testTime } from './test-time/claims.ts'

export const CLAIMS: Readonly<Record<string, readonly LabClaim[]>> = {
  'n-grams': nGrams,
  perplexity,
  divergence,
  'speculative-decoding': speculativeDecoding,
  'test-time': testTime,
  retrieval,
}
