/** The models and cards whose figures the bank gives. */

/** What a layer keeps for a token: a key and a value for each KV head, or one latent and a RoPE key. */
export type Kept =
  | { readonly kind: 'heads'; readonly kvHeads: number; readonly headDimension: number }
  | { readonly kind: 'latent'; readonly latent: number; readonly ropeKey: number }

export interface Model {
  readonly name: string
  readonly layers: number
  readonly heads: number
  readonly parameters: number
  readonly kept: Kept
  /** Its paper, a key of bank/papers.yaml. */
  readonly source: string
}

export interface GpuCard {
  readonly name: string
  /** In GB of 10⁹ bytes. */
  readonly memoryGB: number
}

export const MODELS = {
  'llama-2-7b': {
    name: 'Llama 2 7B',
    layers: 32,
    heads: 32,
    parameters: 6_738_415_616,
    kept: { kind: 'heads', kvHeads: 32, headDimension: 128 },
    source: 'touvron-2023-llama2',
  },
  'llama-2-70b': {
    name: 'Llama 2 70B',
    layers: 80,
    heads: 64,
    parameters: 70e9,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    source: 'touvron-2023-llama2',
  },
  'llama-3-8b': {
    name: 'Llama 3 8B',
    layers: 32,
    heads: 32,
    parameters: 8.03e9,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    source: 'dubey-2024',
  },
  'llama-3-70b': {
    name: 'Llama 3 70B',
    layers: 80,
    heads: 64,
    parameters: 70.55e9,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    source: 'dubey-2024',
  },
  'deepseek-67b': {
    name: 'DeepSeek 67B',
    layers: 95,
    heads: 64,
    parameters: 67e9,
    kept: { kind: 'heads', kvHeads: 8, headDimension: 128 },
    source: 'deepseek-2024-llm',
  },
  'deepseek-v2': {
    name: 'DeepSeek-V2',
    layers: 60,
    heads: 128,
    parameters: 236e9,
    kept: { kind: 'latent', latent: 512, ropeKey: 64 },
    source: 'deepseek-2024-v2',
  },
} as const satisfies Record<string, Model>

export const CARDS = {
  rtx: { name: '24 GB card', memoryGB: 24 },
  h100: { name: 'A100 or H100, 80 GB', memoryGB: 80 },
  h200: { name: '141 GB card', memoryGB: 141 },
} as const satisfies Record<string, GpuCard>
