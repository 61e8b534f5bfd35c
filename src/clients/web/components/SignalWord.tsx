import type { Signal as Word } from '#api'
import { HIRING_NAMES, keysOf } from '#wording'
import './SignalWord.css'

/** A hire signal as a place on the scale of four, and its word. */
export function SignalWord({ signal }: { readonly signal: Word | null }) {
  if (!signal) return <span className="signal quiet">too little asked</span>
  const scale = keysOf(HIRING_NAMES)
  const [at, best] = [scale.indexOf(signal.word), scale.indexOf(signal.best)]
  return (
    <span className="signal">
      <span className="signal-scale" aria-hidden="true">
        {scale.map((word, i) => (
          <i
            key={word}
            data-on={i === at ? '' : undefined}
            data-open={i > at && i <= best ? '' : undefined}
          />
        ))}
      </span>
      {HIRING_NAMES[signal.word].toLowerCase()}
      {best > at && <span className="quiet">, open to {HIRING_NAMES[signal.best].toLowerCase()}</span>}
    </span>
  )
}
