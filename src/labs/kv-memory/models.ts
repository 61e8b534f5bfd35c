/** The models and cards that the lab offers, out of the tables of #hardware. */
import { CHIPS, LANGUAGE_MODELS } from '#hardware'
import type { LanguageModel } from '#hardware'

export type { Kept } from '#hardware'

export type Model = Pick<LanguageModel, 'name' | 'layers' | 'heads' | 'parameters' | 'kept'>

export interface GpuCard {
  readonly name: string
  /** In GB of 10⁹ bytes. */
  readonly memoryGB: number
}

export const MODELS = {
  'llama-2-7b': LANGUAGE_MODELS.Llama2_7B,
  'llama-2-70b': LANGUAGE_MODELS.Llama2_70B,
  'llama-3-8b': LANGUAGE_MODELS.Llama3_8B,
  'llama-3-70b': LANGUAGE_MODELS.Llama3_70B,
  'deepseek-67b': LANGUAGE_MODELS.DeepSeek_67B,
  'deepseek-v2': LANGUAGE_MODELS.DeepSeek_V2,
} as const satisfies Record<string, Model>

export const CARDS = {
  rtx: { name: '24 GB card', memoryGB: CHIPS.RTX4090.memoryBytes / 1e9 },
  h100: { name: 'A100 or H100, 80 GB', memoryGB: CHIPS.H100.memoryBytes / 1e9 },
  h200: { name: '141 GB card', memoryGB: CHIPS.H200.memoryBytes / 1e9 },
} as const satisfies Record<string, GpuCard>
