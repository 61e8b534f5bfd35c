/** The same name again gets the next number that is free. */
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
