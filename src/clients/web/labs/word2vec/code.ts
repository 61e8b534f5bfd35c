/** The lines of `src/labs/word2vec` that the page shows, by their files; a test holds them to these. */
export const PIECES = [
  [
    'step.ts',
    `let score = 0
for (let j = 0; j < d; j += 1) score += (contexts[at + j] ?? NaN) * (h[j] ?? NaN)
const probability = sigmoid(score)
loss -= Math.log(t === 0 ? probability : 1 - probability)
const slope = probability - (t === 0 ? 1 : 0)`,
  ],
  [
    'analogies.ts',
    `export function fourthOf<V extends ArrayLike<number>>([a, b]: readonly [V, V], c: V): Float64Array {
  return Float64Array.from(c, (x, j) => x + entryOf(b, j) - entryOf(a, j))
}`,
  ],
  [
    'analogies.ts',
    `const best = nearestTwo(unit, target, words)
asked += 1
if (best.others === answer) right += 1
if (best.all === answer) rightOfAll += 1
if (words.includes(best.all)) query += 1`,
  ],
  [
    'analogies.ts',
    `return pairs.flatMap(([first, second]) => {
  const [from, to] = [vectorOf(unit, first), vectorOf(unit, second)]
  return from && to ? [to.map((x, j) => x - entryOf(from, j))] : []
})`,
  ],
] as const

export const CODE = PIECES.map(([, piece]) => piece).join('\n\n')
