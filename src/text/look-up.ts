/**
 * An entry of a table by a word of the answer. A word such as *constructor* is a property of every object,
 * and no entry.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
