/** The browser's storage, which may be full, or switched off: then things live as long as the page does. */
const unkept = new Map<string, string>()

export function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    unkept.delete(key)
    return true
  } catch {
    unkept.set(key, value)
    return false
  }
}

export function kept(key: string): string | undefined {
  const aside = unkept.get(key)
  if (aside !== undefined) return aside
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function drop(key: string): void {
  unkept.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}
