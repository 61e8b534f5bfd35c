import { createContext, use } from 'react'

/** An entry of the navigation: its page, and the key that leads there after `g`. */
export interface Tab {
  readonly path: string
  readonly name: string
  readonly key: string
}

export interface Navigation {
  readonly tabs: readonly Tab[]
  /** The name of the entry that the page at hand belongs to. */
  readonly open: string | undefined
}

/** Handed down, since the table of routes imports the pages and the pages import their frame. */
export const NavigationContext = createContext<Navigation>({ tabs: [], open: undefined })

export function useNavigation(): Navigation {
  return use(NavigationContext)
}
