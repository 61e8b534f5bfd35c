import { createContext, use } from 'react'

/** A page that the navigation leads to: its name, and the key that leads there after `g`, if it has one. */
export interface Place {
  readonly path: string
  readonly name: string
  readonly key: string | undefined
}

/** An entry of the navigation: its places, of which it opens the first. */
export interface Tab {
  readonly name: string
  readonly places: readonly [Place, ...Place[]]
}

interface Navigation {
  readonly tabs: readonly Tab[]
  /** The name of the entry that the page at hand belongs to. */
  readonly open: string | undefined
  /** The name of the place within it. */
  readonly place: string | undefined
}

/** Handed down, since the table of routes imports the pages and the pages import their frame. */
export const NavigationContext = createContext<Navigation>({ tabs: [], open: undefined, place: undefined })

export function useNavigation(): Navigation {
  return use(NavigationContext)
}
