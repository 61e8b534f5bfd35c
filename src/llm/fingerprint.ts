/** The start of a SHA-256 over texts, in hex. Nobody can guess it without the texts. */
export async function textFingerprint(texts: readonly string[], letters = 32): Promise<string> {
  // As JSON, so that no two lists of texts give the same bytes.
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(texts))),
  )
  return [...bytes]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, letters)
}
