import { useEffect, useRef } from 'react'
import { useAddress } from '../../shell/router.ts'
import '../../components/finder.css'

interface FinderProps {
  readonly q: string
  /** The number of results, in words. */
  readonly said: string
  change(q: string): void
  /** Opens the question at hand. */
  go(): void
}

/** Searches on each keystroke. `/` leads here from anywhere. */
export function Finder({ q, said, change, go }: FinderProps) {
  const field = useRef<HTMLInputElement>(null)
  const { hash } = useAddress()
  useEffect(() => {
    if (hash === '#find') field.current?.focus()
  }, [hash])

  return (
    <search className="finder">
      <label htmlFor="find" className="vh">
        Search the bank and your answers
      </label>
      <input
        ref={field}
        id="find"
        type="search"
        value={q}
        placeholder="Search the bank and your answers"
        autoComplete="off"
        spellCheck={false}
        onChange={event => change(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') {
            event.preventDefault()
            if (q === '') field.current?.blur()
            else change('')
          }
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            go()
          }
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            document.querySelector<HTMLElement>('.index [data-row]')?.focus()
          }
        }}
      />
      <p className="small quieter num" aria-live="polite">
        {said}
      </p>
    </search>
  )
}
