import { useState } from 'react'
import { browserStorage } from '../data/browser-storage.ts'
import { useKeys } from '../shell/keys.ts'

/**
 * Whether the clock is hidden, as it was left last time, and a function that shows or hides it (Alt T). A
 * hidden clock keeps running.
 */
export function useHiddenClock(): { readonly hidden: boolean; readonly turn: () => void } {
  const [hidden, setHidden] = useState(() => browserStorage.get('viva.clock') === 'hidden')
  const turn = () => {
    browserStorage.set('viva.clock', hidden ? 'shown' : 'hidden')
    setHidden(!hidden)
  }
  useKeys({ 'Alt+T': turn })
  return { hidden, turn }
}

/** Takes the place of a hidden clock. */
export function HiddenClock({ turn }: { turn(): void }) {
  return (
    <p className="small clock-hidden">
      <button type="button" className="link" onClick={turn}>
        Show the clock
      </button>{' '}
      <span className="quiet">It keeps running.</span>
    </p>
  )
}
