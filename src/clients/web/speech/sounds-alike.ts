/** Words whose spellings differ more are never taken for each other. */
const MOST_EDITS = 3
const LEAST_LENGTH = 4
/** Words that begin with this many letters alike are forms of one word: sampled, sampling. */
const SAME_STEM = 5

/** Whether a recogniser may have confused two words: they sound alike and are not forms of one word. */
export function soundsAlike(heard: string, meant: string): boolean {
  if (heard.length < LEAST_LENGTH || meant.length < LEAST_LENGTH) return false
  const [a, b] = [oneSpelling(heard), oneSpelling(meant)]
  if (a === b || a.startsWith(b) || b.startsWith(a) || a.slice(0, SAME_STEM) === b.slice(0, SAME_STEM))
    return false
  return soundOf(a) === soundOf(b) && edits(a, b) <= MOST_EDITS
}

/** Spells British and American words alike, as the difference is not a mishearing. */
function oneSpelling(word: string): string {
  return word.toLowerCase().replace(/z/g, 's').replace(/our\b/, 'or')
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ght/g, 't'],
  [/gh/g, ''],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/^kn|^gn/g, 'n'],
  [/gn(?=s?$)/g, 'n'],
  [/^wr/g, 'r'],
  [/dg/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
]

/** The consonants as pronounced. */
function soundOf(word: string): string {
  const said = SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), word)
  return (said.slice(0, 1).replace(/[aeiouy]/, 'a') + said.slice(1).replace(/[aeiouyhw]/g, '')).replace(
    /(.)\1+/g,
    '$1',
  )
}

/** Levenshtein distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    }
    row = next
  }
  return row.at(-1) ?? 0
}
