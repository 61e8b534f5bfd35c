import { useLayoutEffect, useRef, useState } from 'react'
import './Formula.css'

type Katex = Pick<typeof import('katex'), 'render'>

let loaded: Katex | undefined
let loading: Promise<Katex> | undefined

/** KaTeX is loaded with the first formula. */
function katex(): Promise<Katex> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex-swap.min.css')]).then(
    ([module]) => (loaded = module.default),
  )
  return loading
}

/** Formulas that were set before: a page that says the same again copies them. */
const settled = new Map<string, Element>()
const MOST_SETTLED = 500

/** Throws where KaTeX cannot set it. */
function settledFormula(setter: Katex, source: string, display: boolean): Element {
  const key = `${display} ${source}`
  const known = settled.get(key)
  if (known) return known
  const place = document.createElement('span')
  setter.render(source, place, {
    displayMode: display,
    throwOnError: true,
    trust: false,
    strict: true,
    maxSize: 20,
  })
  if (settled.size >= MOST_SETTLED) settled.clear()
  settled.set(key, place)
  return place
}

interface FormulaProps {
  readonly source: string
  readonly display?: boolean
}

/** A formula set by KaTeX, or its source where KaTeX cannot set it. */
export function Formula({ source, display = false }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [setter, setSetter] = useState(() => loaded)

  useLayoutEffect(() => {
    if (!setter) {
      let there = true
      void katex().then(ready => there && setSetter(() => ready))
      return () => void (there = false)
    }
    const element = place.current
    if (!element) return
    try {
      element.replaceChildren(...settledFormula(setter, source, display).cloneNode(true).childNodes)
      element.classList.remove('unset')
    } catch {
      element.textContent = display ? `$$${source}$$` : `$${source}$`
      element.classList.add('unset')
    }
  }, [setter, source, display])

  // A wide formula scrolls in its place, so the keyboard must be able to reach it.
  return display ? (
    <span ref={place} className="formula-display" role="group" aria-label="Formula" tabIndex={0} />
  ) : (
    <span ref={place} className="formula" />
  )
}
