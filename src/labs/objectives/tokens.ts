/** Words and marks stand here for tokens, so that what is hidden can be read. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}
