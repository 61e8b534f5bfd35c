/** An entry of a table by a word of the answer. Words such as *constructor* are properties of every object, and no entries. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
