/** The lines of `src/labs/word2vec/step.ts` that the page shows; a test holds them to the file. */
export const CODE = `    for (let t = 0; t < targets.length; t += 1) {
      const at = (targets[t] ?? NaN) * d
      let score = 0
      for (let j = 0; j < d; j += 1) score += (contexts[at + j] ?? NaN) * (h[j] ?? NaN)
      const probability = sigmoid(score)
      loss -= Math.log(t === 0 ? probability : 1 - probability)
      const slope = probability - (t === 0 ? 1 : 0)
      for (let j = 0; j < d; j += 1) {
        const context = contexts[at + j] ?? NaN
        back[j] = (back[j] ?? NaN) + slope * context
        contexts[at + j] = context - rate * slope * (h[j] ?? NaN)
      }
    }`
