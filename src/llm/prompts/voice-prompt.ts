/** The slots of a voice's prompt. `turns` holds the earlier turns, a line each. */
export type VoiceVariable = 'interview' | 'asked' | 'turns' | 'kind' | 'text' | 'nonce'

/**
 * One version of a voice's prompt. Its reply is spoken as it is, so it has no form. A released one never
 * changes.
 */
export interface VoicePrompt {
  readonly version: string
  readonly says: string
  readonly system: string
  readonly prompt: string
}
