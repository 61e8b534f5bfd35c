import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { listenForKeys } from './parts/keys.ts'
import { followLinks } from './parts/router.ts'
import { keptTheme, showTheme } from './parts/SettingsProvider.tsx'

showTheme(keptTheme())
listenForKeys()
followLinks()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
