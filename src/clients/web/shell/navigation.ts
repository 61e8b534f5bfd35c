import { createContext, use } from 'react'

/** An entry of the navigation: its page, and the key that leads there after `g`. */
export interface Tab {
  readonly path: string
  readonly name: string
  readonly key: string
}

interface Navigation {
  readonly tabs: readonly Tab[]
  /** The name of the entry that the page at hand belongs to. */
  readonly open: string | undefined
}

/** Where a narrow screen keeps the entries that its bar has no room for. */
export const MORE = { path: '/more', name: 'More' } as const

/** The entries that the bar of a narrow screen has room for, by how often they are used. */
const IN_BAR: ReadonlySet<string> = new Set(['/', '/bank', '/interviews', '/history'])

export function inBar({ path }: Pick<Tab, 'path'>): boolean {
  return IN_BAR.has(path)
}

/** Handed down, since the table of routes imports the pages and the pages import their frame. */
export const NavigationContext = createContext<Navigation>({ tabs: [], open: undefined })

export function useNavigation(): Navigation {
  return use(NavigationContext)
}
