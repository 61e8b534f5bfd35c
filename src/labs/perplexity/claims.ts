import type { LabClaim } from '../claim.ts'
import { claimsOfBits } from './claims-of-bits.ts'
import { claimsOfChainRule } from './claims-of-chain-rule.ts'
import { claimsOfPerplexity } from './claims-of-perplexity.ts'

export const claims: readonly LabClaim[] = [...claimsOfPerplexity, ...claimsOfBits, ...claimsOfChainRule]
