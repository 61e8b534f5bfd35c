/** The start of a SHA-256 over texts, in hex: the same texts, the same words; nobody can guess it without them. */
export async function textFingerprint(texts: readonly string[], letters = 32): Promise<string> {
  // As JSON, so that no two lists of texts run together into the same one.
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(texts))),
  )
  return [...bytes]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, letters)
}
