/** What a voice's prompt is filled with. `turns` holds what was said before, a line each. */
export const VOICE_VARIABLES = ['interview', 'asked', 'turns', 'kind', 'text', 'nonce'] as const
export type VoiceVariable = (typeof VOICE_VARIABLES)[number]

/** One version of a voice's prompt. Its reply is what is said, so it has no form. Released ones are not changed. */
export interface VoicePrompt {
  readonly version: string
  readonly says: string
  readonly system: string
  readonly prompt: string
}
