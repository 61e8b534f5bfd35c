import { createContext, use } from 'react'
import type { Settings } from '#domain'

interface SettingsInUse {
  /** Undefined until the server has answered for the first time. */
  readonly settings: Settings | undefined
  readonly theme: Settings['theme']
  /** A sentence about a setting that could not be stored. */
  readonly trouble: string | undefined
  /** Shows a change at once; tells if it was stored; if not, `trouble` says why. */
  change(part: Partial<Settings>): Promise<boolean>
}

export const SettingsContext = createContext<SettingsInUse>({
  settings: undefined,
  theme: 'system',
  trouble: undefined,
  change: () => Promise.resolve(false),
})

export function useSettings(): SettingsInUse {
  return use(SettingsContext)
}
