/** Widths of letters at the size of a title on the map, in rem, each that of the widest in its row. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s'’]/, 0.22],
  [/[ijl.,:;-]/, 0.31],
  [/[ft()/IJ]/, 0.36],
  [/[rsz]/, 0.45],
  [/[cea0-9+]/, 0.505],
  [/[gvxyoS]/, 0.54],
  [/[dkqZF]/, 0.575],
  [/[bhnpuEBLPT]/, 0.605],
  [/[CYXRVAKGOQD&]/, 0.69],
  [/[wUNH]/, 0.79],
]
/** m, M, W, and letters of other scripts. */
const WIDEST = 0.94
const PADDING = 1.4

export function letterWidth(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST
}

/** The number of lines that a title takes in a box of this width, in rem. */
export function linesOfTitle(title: string, width: number): number {
  const room = Math.max(WIDEST, width - PADDING)
  let lines = 1
  let used = 0
  for (const word of title.split(/(?<=[\s-])/)) {
    const needed = [...word].reduce((sum, letter) => sum + letterWidth(letter), 0)
    // A space at the end of a line hangs over.
    const bare = word.endsWith(' ') ? needed - letterWidth(' ') : needed
    if (used > 0 && used + bare > room) {
      lines += 1
      used = 0
    }
    // A word that is too long for a line is broken, at worst a letter short of each end.
    const broken = bare > room ? Math.ceil(bare / Math.max(WIDEST, room - WIDEST)) - 1 : 0
    lines += broken
    used = broken > 0 ? room : used + needed
  }
  return lines
}
