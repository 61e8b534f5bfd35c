import { useSyncExternalStore } from 'react'
import type { QuestionId } from '#domain'

const MOVED = 'viva:moved'

/** Path, query and fragment: a page depends on nothing else. */
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

/** The number of moves since the page was loaded. Going back further would leave Viva. */
let moves = 0

export function navigate(to: string): void {
  if (to === here()) return
  moves++
  history.pushState(null, '', to)
  scrollTo(0, 0)
  dispatchEvent(new Event(MOVED))
}

/** Goes back within Viva, or to Today if the learner came from elsewhere. */
export function goBack(): void {
  if (moves === 0) return navigate('/')
  moves--
  history.back()
}

/**
 * Goes to a page that replaces this one in the history, so that Back from a new report does not lead to the
 * answer field.
 */
export function moveOn(to: string): void {
  history.replaceState(null, '', to)
  scrollTo(0, 0)
  dispatchEvent(new Event(MOVED))
}

/** Changes the address in place, as a filter does on each keystroke. */
export function replaceAddress(to: string): void {
  history.replaceState(history.state, '', to)
  dispatchEvent(new Event(MOVED))
}

/** Makes plain links move within the page. Call once. */
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

/** Shows and focuses a place on the page. This makes no entry in the history. */
function showPlace(hash: string): void {
  replaceAddress(location.pathname + location.search + hash)
  const place = document.getElementById(decodeURIComponent(hash.slice(1)))
  place?.scrollIntoView({ block: place.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
  place?.focus({ preventScroll: true })
}

/**
 * The values that a path has for the names in a pattern. `:question` takes two parts, any other name takes
 * one.
 */
export type Params<P extends string> = {
  readonly [Name in NamesIn<P>]: Name extends 'question' ? QuestionId : string
}
type NamesIn<P extends string> = P extends `${infer Part}/${infer Rest}`
  ? NameIn<Part> | NamesIn<Rest>
  : NameIn<P>
type NameIn<Part extends string> = Part extends `:${infer Name}` ? Name : never

/** The values that a pattern such as `/q/:question` finds in a path; undefined if the path does not match. */
export function matchPath<P extends string>(pattern: P, path: string): Params<P> | undefined {
  const wanted = pattern.split('/').flatMap(part => (part === ':question' ? [part, part] : [part]))
  const given = path.replace(/(?<=.)\/$/, '').split('/')
  if (wanted.length !== given.length) return undefined
  const found: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = decoded(given[i] ?? '')
    if (!part.startsWith(':')) {
      if (part !== value) return undefined
      continue
    }
    if (!value) return undefined
    const name = part.slice(1)
    found[name] = name in found ? `${found[name]}/${value}` : value
  }
  return found as Params<P> // Every name was found; the server parses ids.
}

/** Undefined if the part has a broken escape. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
