/**
 * The entry of a table for a word of the answer. A word such as *constructor*, a property of every object,
 * has none.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
