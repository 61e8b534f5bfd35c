import { lazy } from 'react'
import type { ComponentType } from 'react'
import { UnfetchedPage } from '../pages/lost/UnfetchedPage.tsx'

/** The page of each lab, fetched when it is first opened. */
export const LAB_PAGES: Readonly<Record<string, ComponentType>> = {
  attention: page(async () => (await import('./attention/AttentionLab.tsx')).AttentionLab),
  'flash-attention': page(
    async () => (await import('./flash-attention/FlashAttentionLab.tsx')).FlashAttentionLab,
  ),
  'training-plan': page(async () => (await import('./training-plan/TrainingPlanLab.tsx')).TrainingPlanLab),
  recurrent: page(async () => (await import('./recurrent/RecurrentLab.tsx')).RecurrentLab),
  experts: page(async () => (await import('./experts/ExpertsLab.tsx')).ExpertsLab),
  positions: page(async () => (await import('./positions/PositionsLab.tsx')).PositionsLab),
  scaling: page(async () => (await import('./scaling/ScalingLab.tsx')).ScalingLab),
  'kv-memory': page(async () => (await import('./kv-memory/KvMemoryLab.tsx')).KvMemoryLab),
  lora: page(async () => (await import('./lora/LoraLab.tsx')).LoraLab),
  tokeniser: page(async () => (await import('./tokeniser/TokeniserLab.tsx')).TokeniserLab),
  decoding: page(async () => (await import('./decoding/DecodingLab.tsx')).DecodingLab),
  'speculative-decoding': page(
    async () => (await import('./speculative-decoding/SpeculativeDecodingLab.tsx')).SpeculativeDecodingLab,
  ),
  'n-grams': page(async () => (await import('./n-grams/NGramsLab.tsx')).NGramsLab),
  divergence: page(async () => (await import('./divergence/DivergenceLab.tsx')).DivergenceLab),
  'test-time': page(async () => (await import('./test-time/TestTimeLab.tsx')).TestTimeLab),
  transformer: page(async () => (await import('./transformer/TransformerLab.tsx')).TransformerLab),
  quantisation: page(async () => (await import('./quantisation/QuantisationLab.tsx')).QuantisationLab),
  word2vec: page(async () => (await import('./word2vec/Word2vecLab.tsx')).Word2vecLab),
  emergence: page(async () => (await import('./emergence/EmergenceLab.tsx')).EmergenceLab),
  deduplication: page(async () => (await import('./deduplication/DeduplicationLab.tsx')).DeduplicationLab),
  haystack: page(async () => (await import('./haystack/HaystackLab.tsx')).HaystackLab),
  'image-tokens': page(async () => (await import('./image-tokens/ImageTokensLab.tsx')).ImageTokensLab),
  superposition: page(async () => (await import('./superposition/SuperpositionLab.tsx')).SuperpositionLab),
  collapse: page(async () => (await import('./collapse/CollapseLab.tsx')).CollapseLab),
  distillation: page(async () => (await import('./distillation/DistillationLab.tsx')).DistillationLab),
  retrieval: page(async () => (await import('./retrieval/RetrievalLab.tsx')).RetrievalLab),
  objectives: page(async () => (await import('./objectives/ObjectivesLab.tsx')).ObjectivesLab),
  signal: page(async () => (await import('./signal/SignalLab.tsx')).SignalLab),
  precision: page(async () => (await import('./precision/PrecisionLab.tsx')).PrecisionLab),
  perplexity: page(async () => (await import('./perplexity/PerplexityLab.tsx')).PerplexityLab),
  preferences: page(async () => (await import('./preferences/PreferencesLab.tsx')).PreferencesLab),
  seq2seq: page(async () => (await import('./seq2seq/Seq2seqLab.tsx')).Seq2seqLab),
  'state-space': page(async () => (await import('./state-space/StateSpaceLab.tsx')).StateSpaceLab),
}

function page(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load().catch(() => UnfetchedPage) }))
}
