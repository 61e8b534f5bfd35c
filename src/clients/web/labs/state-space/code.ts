/** The lines of `src/labs/state-space/scan.ts` that the page shows; a test holds them to the file. */
export const CODE = `/** First the one, then the other: a₂(a₁h + b₁) + b₂. */
export function combine(first: AffineStep, second: AffineStep): AffineStep {
  return { a: second.a * first.a, b: second.a * first.b + second.b }
}`
