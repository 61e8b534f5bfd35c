/** The claims of every lab by its id. No page loads them: they give away what the bank keeps hidden. */
import { claims as attention } from './attention/claims.ts'
import { claims as kvMemory } from './kv-memory/claims.ts'
import { claims as lora } from './lora/claims.ts'
import type { LabClaim } from './claim.ts'

export const CLAIMS: Readonly<Record<string, readonly LabClaim[]>> = {
  attention,
  'kv-memory': kvMemory,
  lora,
}
