import { useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent, PointerEvent, RefObject } from 'react'
import { Inline } from '../components/Markdown.tsx'
import { cutAtParts, lineOfPart } from './lab-parts.ts'
import type { CodeStretch, LabPart } from './lab-parts.ts'
import './lab-parts.css'

interface LitPart {
  readonly lit: string | undefined
  readonly pinned: string | undefined
  pin(part: string): void
  /** Listeners for the element that holds all parts that can be pointed at. */
  readonly listeners: {
    onPointerMove(event: PointerEvent): void
    onPointerLeave(): void
    onFocus(event: FocusEvent): void
    onBlur(): void
  }
}

/**
 * Lights every element of the part under the pointer or the focus, or of the part that was pressed. Pictures
 * only name their parts by `data-part`, so the lit ones are marked in the document after each drawing.
 */
export function useLitPart(root: RefObject<HTMLElement | null>): LitPart {
  const [pointed, setPointed] = useState<string>()
  const [pinned, setPinned] = useState<string>()
  const lit = pointed ?? pinned
  const wasLit = useRef(false)
  useLayoutEffect(() => {
    if (lit === undefined && !wasLit.current) return
    wasLit.current = lit !== undefined
    const all = [...(root.current?.querySelectorAll('[data-part]') ?? [])]
    for (const each of all) each.toggleAttribute('data-lit', lit !== undefined && partsOf(each).includes(lit))
    // Elements around a lit part, or within one, are not dimmed.
    for (const each of all)
      each.toggleAttribute(
        'data-unlit',
        lit !== undefined && !each.closest('[data-lit]') && !each.querySelector('[data-lit]'),
      )
  })
  return {
    lit,
    pinned,
    pin: part => setPinned(before => (before === part ? undefined : part)),
    listeners: {
      // A part that moves under a resting pointer was not pointed at, so entering alone does not count.
      onPointerMove: ({ target, pointerType }) => {
        if (pointerType === 'mouse') setPointed(partAt(target))
      },
      onPointerLeave: () => setPointed(undefined),
      onFocus: ({ target }) => setPointed(partAt(target)),
      onBlur: () => setPointed(undefined),
    },
  }
}

function partAt(target: EventTarget): string | undefined {
  const element = target instanceof Element ? target.closest('[data-part]') : null
  return element ? partsOf(element)[0] : undefined
}

function partsOf(element: Element): readonly string[] {
  return (element.getAttribute('data-part') ?? '').split(' ')
}

interface LabPartsProps {
  readonly parts: readonly LabPart[]
  readonly code: string
  readonly light: LitPart
}

/** The symbols of the parts and, for the lit one, its description and the line that computes it. */
export function LabParts({ parts, code, light: { lit, pinned, pin } }: LabPartsProps) {
  const part = parts.find(({ id }) => id === lit)
  return (
    <div className="lab-parts" role="group" aria-label="Parts" data-open={part ? '' : undefined}>
      <div className="part-row">
        <span className="small quiet">Parts</span>
        {parts.map(({ id, symbol }) => (
          <button
            key={id}
            type="button"
            className="part"
            data-part={id}
            aria-label={id.replaceAll('-', ' ')}
            aria-pressed={pinned === id}
            onClick={() => pin(id)}
          >
            <Inline text={symbol} />
          </button>
        ))}
      </div>
      <output className="small part-says">
        {part ? (
          <>
            <span>
              <Inline text={part.says} />
            </span>
            <code className="mono">
              <Stretches of={lineOfPart(code, part)} />
            </code>
          </>
        ) : (
          <span className="quiet">
            Point at a part, here or in the picture, and it lights up wherever it appears. Press it here to
            keep it lit.
          </span>
        )}
      </output>
    </div>
  )
}

/** The lines of a lab, in which the parts can be pointed at. */
export function PartedCode({ code, parts }: { readonly code: string; readonly parts: readonly LabPart[] }) {
  return <Stretches of={cutAtParts(code, parts)} pointed />
}

function Stretches({
  of,
  pointed = false,
}: {
  readonly of: readonly CodeStretch[]
  readonly pointed?: boolean
}) {
  return of.map(({ text, part }, i) =>
    part === undefined ? (
      text
    ) : (
      <span key={i} className="part-code" data-part={pointed ? part : undefined}>
        {text}
      </span>
    ),
  )
}
