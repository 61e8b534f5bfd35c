import { useSyncExternalStore } from 'react'

const MOVED = 'viva:moved'

/** Path, query and fragment: everything a page depends on stands in the address. */
function here(): string {
  return location.pathname + location.search + location.hash
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener(MOVED, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(MOVED, changed)
  }
}

export function useAddress(): URL {
  const address = useSyncExternalStore(subscribe, here)
  return new URL(address, location.origin)
}

/** How often one has moved since the page was loaded: only so far can one go back without leaving. */
let moves = 0

export function navigate(to: string): void {
  if (to === here()) return
  moves++
  history.pushState(null, '', to)
  scrollTo(0, 0)
  dispatchEvent(new Event(MOVED))
}

/** Back to where one came from within Viva; to Today when one came from elsewhere. */
export function goBack(): void {
  if (moves === 0) return navigate('/')
  moves--
  history.back()
}

/** On to a page that takes the place of this one: back from a fresh report is not a second attempt. */
export function moveOn(to: string): void {
  history.replaceState(null, '', to)
  scrollTo(0, 0)
  dispatchEvent(new Event(MOVED))
}

/** Changes the address in place, as a filter does while one types. */
export function replaceAddress(to: string): void {
  history.replaceState(history.state, '', to)
  dispatchEvent(new Event(MOVED))
}

/** Lets plain links move within the page. Call once. */
export function followLinks(): void {
  addEventListener('click', event => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    event.preventDefault()
    if (link.pathname === location.pathname && link.search === location.search && link.hash !== '')
      showPlace(link.hash)
    else navigate(link.pathname + link.search + link.hash)
  })
}

/** Shows and focuses a place on the page. It is no step that one would go back. */
function showPlace(hash: string): void {
  replaceAddress(location.pathname + location.search + hash)
  const place = document.getElementById(decodeURIComponent(hash.slice(1)))
  place?.scrollIntoView({ block: place.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
  place?.focus({ preventScroll: true })
}

/** The parts of a path that fit a pattern such as `/q/:section/:slug`, or undefined. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/')
  const given = path.replace(/(?<=.)\/$/, '').split('/')
  if (wanted.length !== given.length) return undefined
  const found: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':')) found[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return undefined
  }
  return found
}
