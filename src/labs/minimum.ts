/** The lowest point of a function with one valley, between two bounds, by golden sections. */
export function lowest(of: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [from, to] = [low, high]
  let [left, right] = [to - ratio * (to - from), from + ratio * (to - from)]
  let [atLeft, atRight] = [of(left), of(right)]
  // Each step keeps 62 %, so a hundred leave nothing but rounding.
  for (let step = 0; step < 100; step += 1) {
    if (atLeft < atRight) {
      ;[to, right, atRight] = [right, left, atLeft]
      left = to - ratio * (to - from)
      atLeft = of(left)
    } else {
      ;[from, left, atLeft] = [left, right, atRight]
      right = from + ratio * (to - from)
      atRight = of(right)
    }
  }
  return (from + to) / 2
}
