/**
 * The claims of every lab by its id, with a page or not yet. No page loads them: they give away what the bank
 * hides. The app loads them once a question is open.
 */
import { claims as attention } from './attention/claims.ts'
import { claims as positions } from './positions/claims.ts'
import { claims as kvMemory } from './kv-memory/claims.ts'
import { claims as flashAttention } from './flash-attention/claims.ts'
import { claims as scaling } from './scaling/claims.ts'
import { claims as trainingPlan } from './training-plan/claims.ts'
import { claims as lora } from './lora/claims.ts'
import { claims as tokeniser } from './tokeniser/claims.ts'
import { claims as decoding } from './decoding/claims.ts'
import { claims as recurrent } from './recurrent/claims.ts'
import { claims as experts } from './experts/claims.ts'
import { claims as stateSpace } from './state-space/claims.ts'
import { claims as quantisation } from './quantisation/claims.ts'
import { claims as preferences } from './preferences/claims.ts'
import { claims as speculativeDecoding } from './speculative-decoding/claims.ts'
import { claims as nGrams } from './n-grams/claims.ts'
import { claims as perplexity } from './perplexity/claims.ts'
import { claims as divergence } from './divergence/claims.ts'
import { claims as testTime } from './test-time/claims.ts'
import { claims as retrieval } from './retrieval/claims.ts'
import { claims as transformer } from './transformer/claims.ts'
import { claims as word2vec } from './word2vec/claims.ts'
import { claims as emergence } from './emergence/claims.ts'
import { claims as deduplication } from './deduplication/claims.ts'
import { claims as haystack } from './haystack/claims.ts'
import { claims as imageTokens } from './image-tokens/claims.ts'
import { claims as superposition } from './superposition/claims.ts'
import { claims as collapse } from './collapse/claims.ts'
import { claims as distillation } from './distillation/claims.ts'
import { claims as objectives } from './objectives/claims.ts'
import { claims as signal } from './signal/claims.ts'
import { claims as precision } from './precision/claims.ts'
import { claims as seq2seq } from './seq2seq/claims.ts'
import type { LabClaim } from './claim.ts'

export const CLAIMS: Readonly<Record<string, readonly LabClaim[]>> = {
  attention,
  positions,
  'kv-memory': kvMemory,
  'flash-attention': flashAttention,
  scaling,
  'training-plan': trainingPlan,
  lora,
  tokeniser,
  decoding,
  recurrent,
  experts,
  'state-space': stateSpace,
  quantisation,
  preferences,
  'speculative-decoding': speculativeDecoding,
  'n-grams': nGrams,
  perplexity,
  divergence,
  'test-time': testTime,
  retrieval,
  transformer,
  word2vec,
  emergence,
  deduplication,
  haystack,
  'image-tokens': imageTokens,
  superposition,
  collapse,
  distillation,
  objectives,
  signal,
  precision,
  seq2seq,
}
