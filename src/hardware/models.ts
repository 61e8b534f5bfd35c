/** Language models whose sizes texts name. A row's key is its name in the expressions of the bank. */
import type { FigureSource } from './figure-source.ts'
import type { Kept } from './kv-cache.ts'

export interface LanguageModel {
  readonly name: string
  /** As texts give it: counted, or rounded by whoever published it. */
  readonly parameters: number
  /** Those that one token passes, where there are experts. */
  readonly activeParameters?: number
  readonly layers: number
  /** Of the residual stream. */
  readonly width: number
  /** Query heads. */
  readonly heads: number
  readonly kept: Kept
  /** Of the gated feed-forward network, or of one expert. */
  readonly hidden: number
  readonly vocabulary: number
  readonly experts?: {
    /** Layers that have experts in place of one network. */
    readonly layers: number
    readonly routed: number
    /** Of the routed ones, for each token. */
    readonly active: number
    readonly shared: number
  }
  readonly source: FigureSource
}

const LLAMA_2 = { title: 'Llama 2', link: 'https://arxiv.org/abs/2307.09288' } as const
const LLAMA_3 = { title: 'The Llama 3 Herd of Models', link: 'https://arxiv.org/abs/2407.21783' } as const

export const LANGUAGE_MODELS = {
  Llama2_7B: {
    name: 'Llama 2 7B',
    parameters: 6_738_415_616,
    layers: 32,
    width: 4096,
    heads: 32,
    kept: { kind: 'heads', kvHeads: 32, headDimension: 128 },
    hidden: 11_008,
    vocabulary: 32_000,
    source: {
      ...LLAMA_2,
      states: '7B; sizes by the configuration released with it, parameters counted from these.',
    },
  },
  Llama2_70B: {
    name: 'Llama 2 70B',
    parameters: 70e9,
    layers: 80,
    width: 8192,
    heads: 64,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    hidden: 28_672,
    vocabulary: 32_000,
    source: { ...LLAMA_2, states: '70B (68.98 counted); sizes by the configuration released with it.' },
  },
  Llama3_8B: {
    name: 'Llama 3 8B',
    parameters: 8.03e9,
    layers: 32,
    width: 4096,
    heads: 32,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    hidden: 14_336,
    vocabulary: 128_256,
    source: { ...LLAMA_3, states: 'Table 3; parameters counted from it and rounded.' },
  },
  Llama3_70B: {
    name: 'Llama 3 70B',
    parameters: 70.55e9,
    layers: 80,
    width: 8192,
    heads: 64,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    hidden: 28_672,
    vocabulary: 128_256,
    source: { ...LLAMA_3, states: 'Table 3; parameters counted from it and rounded.' },
  },
  Qwen2_5_32B: {
    name: 'Qwen2.5 32B',
    parameters: 32.5e9,
    layers: 64,
    width: 5120,
    heads: 40,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    hidden: 27_648,
    vocabulary: 152_064,
    source: {
      title: 'Qwen2.5 Technical Report',
      link: 'https://arxiv.org/abs/2412.15115',
      states: '32.5B; Table 1, and widths by the configuration released with it.',
    },
  },
  Mixtral_8x7B: {
    name: 'Mixtral 8x7B',
    parameters: 46.7e9,
    activeParameters: 12.9e9,
    layers: 32,
    width: 4096,
    heads: 32,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    hidden: 14_336,
    vocabulary: 32_000,
    experts: { layers: 32, routed: 8, active: 2, shared: 0 },
    source: {
      title: 'Mixtral of Experts',
      link: 'https://arxiv.org/abs/2401.04088',
      states: 'Table 1; 47B and 13B, here counted from it and rounded.',
    },
  },
  DeepSeek_67B: {
    name: 'DeepSeek 67B',
    parameters: 67e9,
    layers: 95,
    width: 8192,
    heads: 64,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    hidden: 22_016,
    vocabulary: 102_400,
    source: {
      title: 'DeepSeek LLM',
      link: 'https://arxiv.org/abs/2401.02954',
      states: 'Table 2; the hidden width by the configuration released with it.',
    },
  },
  DeepSeek_V2: {
    name: 'DeepSeek-V2',
    parameters: 236e9,
    activeParameters: 21e9,
    layers: 60,
    width: 5120,
    heads: 128,
    kept: { kind: 'latent', latent: 512, ropeKey: 64 },
    hidden: 1536,
    vocabulary: 102_400,
    experts: { layers: 59, routed: 160, active: 6, shared: 2 },
    source: {
      title: 'DeepSeek-V2',
      link: 'https://arxiv.org/abs/2405.04434',
      states: 'Section 3.1.2; the vocabulary by the configuration released with it.',
    },
  },
  DeepSeek_V3: {
    name: 'DeepSeek-V3',
    parameters: 671e9,
    activeParameters: 37e9,
    layers: 61,
    width: 7168,
    heads: 128,
    kept: { kind: 'latent', latent: 512, ropeKey: 64 },
    hidden: 2048,
    vocabulary: 129_280,
    experts: { layers: 58, routed: 256, active: 8, shared: 1 },
    source: {
      title: 'DeepSeek-V3 Technical Report',
      link: 'https://arxiv.org/abs/2412.19437',
      states: 'Section 4.2; the vocabulary by the configuration released with it.',
    },
  },
} as const satisfies Readonly<Record<string, LanguageModel>>
