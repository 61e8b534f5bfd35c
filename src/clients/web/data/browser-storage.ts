export interface BrowserStorage {
  /** Whether it will outlive the page. */
  keep(key: string, value: string): boolean
  kept(key: string): string | undefined
  drop(key: string): void
}

/** The browser's storage, which may be full, or switched off: then things live as long as the page does. */
function shelfOver(storage: () => Storage): BrowserStorage {
  const unkept = new Map<string, string>()
  return {
    keep(key, value) {
      try {
        storage().setItem(key, value)
        unkept.delete(key)
        return true
      } catch {
        unkept.set(key, value)
        return false
      }
    },
    kept(key) {
      const aside = unkept.get(key)
      if (aside !== undefined) return aside
      try {
        return storage().getItem(key) ?? undefined
      } catch {
        return undefined
      }
    },
    drop(key) {
      unkept.delete(key)
      try {
        storage().removeItem(key)
      } catch {
        return
      }
    },
  }
}

/** For good, and for every tab. */
export const { keep, kept, drop } = shelfOver(() => localStorage)

/** For as long as the tab is open, over reloads; no other tab sees it. */
export const tab = shelfOver(() => sessionStorage)
