import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { AbsentContext } from './absent-context.ts'
import { KeySheet } from './KeySheet.tsx'
import { Key } from '../components/Key.tsx'
import { moveAlong, useKeys } from './keys.ts'
import { useNavigation } from './navigation.ts'
import { goBack, navigate } from './router.ts'
import { sentenceCase } from '#wording'
import { useSettings } from './settings-context.ts'
import { nextTheme } from './SettingsProvider.tsx'
import { Places, Tabs } from './Tabs.tsx'
import './Frame.css'

interface FrameProps {
  /** The title of the browser's tab, if it is not the name of the open entry. */
  readonly title?: string
  /** The class of the page, for its styles. */
  readonly page: string
  /** Replaces the navigation on pages that need full attention: where the learner is. */
  readonly whereabouts?: ReactNode
  readonly tools?: ReactNode
  /** Runs on Esc at once, even while typing. Without it Esc leaves the field first, then the page. */
  readonly leave?: () => void
  /** The keys of this page, for the line at the bottom. */
  readonly keyLine: readonly (readonly [keys: readonly string[], does: string])[]
  /** A short status at the end of that line. */
  readonly state?: ReactNode
  readonly children: ReactNode
}

/** The key that is left where a page could not be loaded. */
const BACK = [[['Esc'], 'back']] as const

/** Chrome: one line above, one line of keys below. */
export function Frame({ title, page, whereabouts, tools, leave, keyLine, state, children }: FrameProps) {
  const { theme, change } = useSettings()
  const [sheet, setSheet] = useState(false)
  const [absent, setAbsent] = useState(false)
  const { tabs, open, place } = useNavigation()
  const named = title ?? place
  useEffect(() => void (document.title = named === undefined ? 'Viva' : `${named} · Viva`), [named])

  useKeys({
    '?': () => setSheet(!sheet),
    '/': () => {
      const field = document.getElementById('find')
      if (field) field.focus()
      else navigate('/bank#find')
    },
    t: () => change({ theme: nextTheme(theme) }),
    j: () => moveAlong(1),
    k: () => moveAlong(-1),
    ...Object.fromEntries(
      tabs.flatMap(({ places }) => places.map(({ path, key }) => [`g ${key}`, () => navigate(path)])),
    ),
    Escape: () => (sheet ? setSheet(false) : leave ? leave() : leaveField() || goBack()),
  })

  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="running-head">
        <a className="wordmark" href="/">
          Viva
        </a>
        {whereabouts === undefined ? <Tabs /> : <p className="whereabouts">{whereabouts}</p>}
        <div className="tools">
          {whereabouts === undefined && (
            <a href="/bank#find">
              <kbd aria-hidden="true">/</kbd> Search
            </a>
          )}
          <button type="button" onClick={() => change({ theme: nextTheme(theme) })}>
            <kbd aria-hidden="true">T</kbd> {theme === 'system' ? 'Theme' : sentenceCase(theme)}
            <span className="vh">{theme === 'system' ? ': follows the system' : ' theme'}</span>
          </button>
          <button type="button" aria-expanded={sheet} aria-controls="keys" onClick={() => setSheet(!sheet)}>
            <kbd aria-hidden="true">?</kbd> Keys
          </button>
          {tools}
        </div>
      </header>
      {whereabouts === undefined && <Places tab={tabs.find(({ name }) => name === open)} open={place} />}
      <main id="main" className={page} tabIndex={-1}>
        <AbsentContext value={setAbsent}>{children}</AbsentContext>
      </main>
      <footer className="key-line">
        <div>
          <ul aria-label="Keys of this page">
            {[...(absent ? BACK : keyLine), [['?'], 'all keys'] as const].map(([keys, does]) => (
              <li key={does}>
                {keys.map(key => (
                  <Key key={key} name={key} />
                ))}
                {does}
              </li>
            ))}
          </ul>
          <p className="state">{state}</p>
        </div>
      </footer>
      <KeySheet open={sheet} />
    </>
  )
}

/** Esc leaves a text field before it leaves the page. */
function leaveField(): boolean {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || !field.matches('input, textarea, select, [contenteditable=true]'))
    return false
  field.blur()
  return true
}
