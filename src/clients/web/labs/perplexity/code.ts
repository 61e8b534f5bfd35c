/** The lines of `src/labs/perplexity/surprise.ts` that the page shows; a test holds them to the file. */
export const CODE = `  const nats = -logProbabilities.reduce((sum, value) => sum + value, 0)
  const tokens = logProbabilities.length
  const bitsPerByte = nats / Math.LN2 / bytes
  return {
    tokens,
    bytes,
    natsPerToken: nats / tokens,
    bitsPerToken: nats / Math.LN2 / tokens,
    perplexity: Math.exp(nats / tokens),
    bitsPerByte,
    compressedShare: bitsPerByte / 8,
  }`
