/** A function that makes names unique: one that comes again gets the next free number. */
export function namesOnce(): (wanted: string) => string {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  return wanted => {
    let number = numbers.get(wanted) ?? 1
    const name = () => (number === 1 ? wanted : `${wanted}-${number}`)
    while (taken.has(name())) number += 1
    numbers.set(wanted, number + 1)
    taken.add(name())
    return name()
  }
}
