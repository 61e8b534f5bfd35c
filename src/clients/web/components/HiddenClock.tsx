import { useState } from 'react'
import { browserStorage } from '../data/browser-storage.ts'
import { useKeys } from '../shell/keys.ts'

/** Whether the clock is hidden, as it was left the last time, and what turns it (Alt T). Hidden, it runs. */
export function useHiddenClock(): { readonly hidden: boolean; readonly turn: () => void } {
  const [hidden, setHidden] = useState(() => browserStorage.get('viva.clock') === 'hidden')
  const turn = () => {
    browserStorage.set('viva.clock', hidden ? 'shown' : 'hidden')
    setHidden(!hidden)
  }
  useKeys({ 'Alt+T': turn })
  return { hidden, turn }
}

/** What stands in place of a hidden clock. */
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
