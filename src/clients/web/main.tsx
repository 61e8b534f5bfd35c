import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createApi } from './data/api.ts'
import { listenForKeys } from './shell/keys.ts'
import { followLinks } from './shell/router.ts'
import { storedTheme, showTheme } from './shell/SettingsProvider.tsx'

showTheme(storedTheme())
listenForKeys()
followLinks()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App api={createApi((input, init) => fetch(input, init), location.origin)} />
    </StrictMode>,
  )
}
