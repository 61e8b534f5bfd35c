/** The lines of `src/labs/collapse/generations.ts` that the page shows; a test holds them to the file. */
export const CODE = `    for (let i = 0; i < n; i += 1) {
      const z = gaussian()
      const x = i < Math.round(real * n) ? z : mean + Math.sqrt(variance) * z
      sum += x
      squares += x * x
    }
    count += n
    // The fit of maximum likelihood divides by the number of samples.
    fits.push({ mean: sum / count, variance: squares / count - (sum / count) ** 2 })`
