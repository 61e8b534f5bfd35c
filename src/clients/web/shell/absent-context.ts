import { createContext } from 'react'

/** Tells the frame that its page could not be loaded, so that the line below offers no keys of that page. */
export const AbsentContext = createContext<(absent: boolean) => void>(() => undefined)
