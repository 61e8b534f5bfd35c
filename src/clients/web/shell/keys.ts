import { useEffect, useEffectEvent } from 'react'

/** The action of each key, by its name: `j`, `?`, `g t`, `Enter`, `Escape`, `Alt+H`, `Mod+Enter`. */
type Bindings = Readonly<Record<string, (() => void) | undefined>>

type Handler = (name: string, event: KeyboardEvent) => boolean

/** Inner components come last, and are asked first. */
const handlers: Handler[] = []
const SEQUENCE_MS = 1500
let prefix: { readonly key: string; readonly at: number } | undefined
let lettersAwake = true

/** Single letters can be turned off, since speech input and some screen readers send them unasked. */
export function wakeLetters(awake: boolean): void {
  lettersAwake = awake
}

export function useKeys(bindings: Bindings): void {
  const act = useEffectEvent((name: string, event: KeyboardEvent) => {
    const run = bindings[name]
    if (!run) return false
    event.preventDefault()
    run()
    return true
  })
  useEffect(() => {
    const handler: Handler = (name, event) => act(name, event)
    handlers.push(handler)
    return () => void handlers.splice(handlers.indexOf(handler), 1)
  }, [])
}

/** Call once. */
export function listenForKeys(): void {
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return
    const name = nameOf(event)
    if (name === undefined) return
    for (const handler of handlers.toReversed()) if (handler(name, event)) return
  })
}

function nameOf(event: KeyboardEvent): string | undefined {
  const { key, code } = event
  if (event.altKey)
    return /^(Key[A-Z]|Digit\d)$/.test(code) && !event.ctrlKey && !event.metaKey
      ? `Alt+${code.slice(-1)}`
      : undefined
  if (event.ctrlKey || event.metaKey) return key === 'Enter' ? 'Mod+Enter' : undefined
  if (key === 'Escape') return key
  if (isTyping(event.target) || isControl(event.target, key)) return undefined
  if (key === 'Enter') return key
  if (key.length !== 1 || !lettersAwake) return undefined

  const before = prefix !== undefined && event.timeStamp - prefix.at < SEQUENCE_MS ? prefix.key : undefined
  prefix = before === undefined && key === 'g' ? { key, at: event.timeStamp } : undefined
  if (prefix) return undefined
  return before === undefined ? key : `${before} ${key}`
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'textarea, input:not([type=radio], [type=checkbox], [type=range]), select, [contenteditable=true], [role=textbox], [role=spinbutton]',
    ) !== null
  )
}

/** Enter and Space belong to the control that has the focus; a slider and a link have no use for Space. */
function isControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (key === 'Enter')
    return target.closest('a[href], button, summary, input, [role=tab], [role=radio]') !== null
  return key === ' ' && target.closest('button, summary, input:not([type=range]), [role=tab]') !== null
}

/** Moves the focus along the rows of the page's list. Words that belong to a row count as that row. */
export function moveAlong(step: number, rows = '[data-list] a, [data-list] .begin, .point'): void {
  const items = [...document.querySelectorAll<HTMLElement>(rows)].filter(item => item.checkVisibility())
  const active = document.activeElement
  const of = active instanceof HTMLElement ? active.dataset['p'] : undefined
  const at = items.findIndex(
    item => item === active || item.contains(active) || (of !== undefined && item.id === of),
  )
  const next =
    items[at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.max(0, Math.min(items.length - 1, at + step))]
  next?.focus()
}

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** Names keys as this machine does. */
export function keyName(key: string): string {
  return mac ? key.replace('Mod', '⌘').replace('Alt', '⌥') : key.replace('Mod', 'Ctrl')
}
