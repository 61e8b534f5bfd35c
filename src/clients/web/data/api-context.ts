import { createContext, use } from 'react'
import type { PageApi } from './api.ts'

/**
 * The client of the app, given by whoever renders the page: for a server at an address, or for an app within
 * the page.
 */
export const ApiContext = createContext<PageApi | undefined>(undefined)

export function useApi(): PageApi {
  const api = use(ApiContext)
  if (!api) throw new Error('the page has no app to ask: render it within an ApiContext')
  return api
}
