import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { KeySheet } from './KeySheet.tsx'
import { Key } from '../components/Key.tsx'
import { moveAlong, useKeys } from './keys.ts'
import { goBack, navigate } from './router.ts'
import { sentenceCase } from '#wording'
import { useSettings } from './settings-context.ts'
import { nextTheme } from './SettingsProvider.tsx'

const TABS = [
  { path: '/', name: 'Today' },
  { path: '/bank', name: 'Bank' },
  { path: '/interviews', name: 'Interview' },
  { path: '/exercises', name: 'Exercises' },
  { path: '/history', name: 'History' },
  { path: '/glossary', name: 'Glossary' },
  { path: '/settings', name: 'Settings' },
] as const

export interface FrameProps {
  /** The title of the browser's tab. */
  readonly title: string
  /** The class of the page, for its styles. */
  readonly page: string
  /** The entry of the navigation that is open. */
  readonly tab?: (typeof TABS)[number]['name']
  /** Where one is, in place of the navigation, on pages that ask for all attention. */
  readonly whereabouts?: ReactNode
  readonly tools?: ReactNode
  /** What Esc does at once, also while one types; without it Esc leaves the field, then the page. */
  readonly leave?: () => void
  /** The keys of this page: for the line below. */
  readonly keyLine: readonly (readonly [keys: readonly string[], does: string])[]
  /** What is so at the moment, at the end of the line of keys. */
  readonly state?: ReactNode
  readonly children: ReactNode
}

/** Chrome: one line above, one line of keys below. */
export function Frame({ title, page, tab, whereabouts, tools, leave, keyLine, state, children }: FrameProps) {
  const { theme, change } = useSettings()
  const [sheet, setSheet] = useState(false)
  useEffect(() => void (document.title = `${title} · Viva`), [title])

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
    'g t': () => navigate('/'),
    'g b': () => navigate('/bank'),
    'g i': () => navigate('/interviews'),
    'g e': () => navigate('/exercises'),
    'g h': () => navigate('/history'),
    'g l': () => navigate('/glossary'),
    'g s': () => navigate('/settings'),
    Escape: () => (sheet ? setSheet(false) : leave ? leave() : leaveField() || goBack()),
  })

  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="running-head">
        <a className="wordmark" href="/">
          Viva
        </a>
        {whereabouts === undefined ? <Tabs open={tab} /> : <p className="whereabouts">{whereabouts}</p>}
        <div className="tools">
          {whereabouts === undefined && (
            <a href="/bank#find">
              <kbd aria-hidden="true">/</kbd> Search
            </a>
          )}
          <button type="button" onClick={() => change({ theme: nextTheme(theme) })}>
            <kbd aria-hidden="true">T</kbd> {theme === 'system' ? 'Theme' : sentenceCase(theme)}
            <span className="vh">{theme === 'system' ? ': as the system' : ' theme'}</span>
          </button>
          <button type="button" aria-expanded={sheet} aria-controls="keys" onClick={() => setSheet(!sheet)}>
            <kbd aria-hidden="true">?</kbd> Keys
          </button>
          {tools}
        </div>
      </header>
      <main id="main" className={page} tabIndex={-1}>
        {children}
      </main>
      <footer className="key-line">
        <div>
          <ul aria-label="Keys of this page">
            {[...keyLine, [['?'], 'all keys'] as const].map(([keys, does]) => (
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

/** Esc first leaves what one types in. */
function leaveField(): boolean {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || !field.matches('input, textarea, select, [contenteditable=true]'))
    return false
  field.blur()
  return true
}

function Tabs({ open }: { readonly open: FrameProps['tab'] }) {
  return (
    <nav className="tabs" aria-label="Main">
      {TABS.map(({ path, name }) => (
        <a key={path} href={path} aria-current={name === open ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
