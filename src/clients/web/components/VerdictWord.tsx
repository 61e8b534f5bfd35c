import type { Verdict } from '#domain'
import { Glyph } from './Glyph.tsx'
import { VERDICT_NAMES } from '#wording'

/** A verdict as shape and word, in its colour. */
export function VerdictWord({ kind }: { readonly kind: Verdict['kind'] }) {
  return (
    <span className="verdict" data-v={kind}>
      <Glyph of={kind} />
      {VERDICT_NAMES[kind]}
    </span>
  )
}
