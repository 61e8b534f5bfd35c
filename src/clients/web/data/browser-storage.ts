/** One of the browser's storages. If it is full or switched off, values live as long as the page. */
export interface BrowserStorage {
  get(key: string): string | undefined
  /** Gives back whether the value will outlive the page. */
  set(key: string, value: string): boolean
  remove(key: string): void
  /** Removes every value whose key has this prefix. Gives back whether the storage could be reached. */
  removeAll(prefix: string): boolean
}

function storageOver(storage: () => Storage): BrowserStorage {
  const unstored = new Map<string, string>()
  return {
    get(key) {
      const value = unstored.get(key)
      if (value !== undefined) return value
      try {
        return storage().getItem(key) ?? undefined
      } catch {
        return undefined
      }
    },
    set(key, value) {
      try {
        storage().setItem(key, value)
        unstored.delete(key)
        return true
      } catch {
        unstored.set(key, value)
        return false
      }
    },
    remove(key) {
      unstored.delete(key)
      try {
        storage().removeItem(key)
      } catch {
        return
      }
    },
    removeAll(prefix) {
      for (const key of unstored.keys()) if (key.startsWith(prefix)) unstored.delete(key)
      try {
        for (const key of Object.keys(storage()).filter(each => each.startsWith(prefix)))
          storage().removeItem(key)
        return true
      } catch {
        return false
      }
    },
  }
}

/** Kept for good, and seen by every tab. */
export const browserStorage = storageOver(() => localStorage)

/** Kept as long as the tab is open, over reloads; no other tab sees it. */
export const tabStorage = storageOver(() => sessionStorage)
