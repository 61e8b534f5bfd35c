import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Settings } from '#domain'
import { useApi } from '../data/api-context.ts'
import { browserStorage } from '../data/browser-storage.ts'
import { unstoredSettings } from '../data/unstored-settings.ts'
import { wakeLetters } from './keys.ts'
import { SettingsContext } from './settings-context.ts'

const unstored = unstoredSettings(browserStorage)

const THEMES = ['system', 'light', 'dark'] as const

/** The browser keeps the theme too, so that the page has it before the server answers. */
export function storedTheme(): Settings['theme'] {
  return THEMES.find(theme => theme === browserStorage.get('viva.theme')) ?? 'system'
}

export function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function nextTheme(theme: Settings['theme']): Settings['theme'] {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
}

/** Holds the learner's settings for every page. A change shows at once and is stored in the background. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi()
  const [settings, setSettings] = useState<Settings>()
  // Changes that the server did not have when it sent the settings: of the page before, and of this one until then.
  const [ahead, setAhead] = useState(unstored.read)
  const [trouble, setTrouble] = useState<string>()
  const theme = settings?.theme ?? ahead.theme ?? storedTheme()

  // One after the other: of two that are sent at once the server may take the older one last.
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const store = (next: Settings) => {
    setSettings(next)
    const sent = sending.current.then(() => api.change(next))
    sending.current = sent
    return unstored.settledBy(sent).then(reply => {
      setTrouble(reply.ok ? undefined : `This setting was not stored. ${reply.trouble.detail}`)
      return reply.ok
    })
  }
  const arrive = useEffectEvent((there: Settings) => {
    if (Object.keys(ahead).length === 0) setSettings(there)
    else void store({ ...there, ...ahead })
  })
  useEffect(() => {
    void api.settings().then(reply => reply.ok && arrive(reply.value))
  }, [api])
  useEffect(() => {
    showTheme(theme)
    browserStorage.set('viva.theme', theme)
  }, [theme])
  useEffect(() => wakeLetters(settings?.letterKeys ?? true), [settings?.letterKeys])

  const change = (part: Partial<Settings>): Promise<boolean> => {
    unstored.add(part)
    if (settings) return store({ ...settings, ...part })
    setAhead({ ...ahead, ...part })
    return Promise.resolve(true)
  }

  return <SettingsContext value={{ settings, theme, trouble, change }}>{children}</SettingsContext>
}
