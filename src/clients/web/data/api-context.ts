import { createContext, use } from 'react'
import type { PageApi } from './api.ts'

/** The app as the page reaches it. Whoever renders the page says which: a server behind an address, or an app in the page. */
export const ApiContext = createContext<PageApi | undefined>(undefined)

export function useApi(): PageApi {
  const api = use(ApiContext)
  if (!api) throw new Error('the page has no app to ask: render it within an ApiContext')
  return api
}
