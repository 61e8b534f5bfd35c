import { useEffect, useEffectEvent, useState } from 'react'
import { clock, countText } from '#wording'
import { HiddenClock, useHiddenClock } from '../../components/HiddenClock.tsx'

interface ClockProps {
  readonly from: number
  readonly planned: number
  tick(seconds: number): void
}

/** A ruler with ticks. When the time is over, nothing reddens, blinks or stops. */
export function Clock({ from, planned, tick }: ClockProps) {
  const [seconds, setSeconds] = useState(from)
  const { hidden, turn } = useHiddenClock()
  const pass = useEffectEvent((now: number) => {
    setSeconds(now)
    tick(now)
  })
  useEffect(() => {
    const start = performance.now() - from * 1000
    const timer = setInterval(() => pass(Math.floor((performance.now() - start) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [from])

  if (hidden) return <HiddenClock turn={turn} />
  const over = seconds - planned
  const at = { '--at': `${Math.min(1, seconds / planned) * 100}%` } as React.CSSProperties // custom property
  return (
    <div
      className="timer"
      role="timer"
      aria-label={`${clock(seconds)} of ${countText(Math.round(planned / 60), 'minute')}`}
      aria-live="off"
    >
      <div className="timer-track" data-over={over > 0 ? '' : undefined} style={at}>
        <i />
      </div>
      <p className="small num">
        <b>{clock(seconds)}</b>{' '}
        <span className="quiet">{over > 0 ? `${clock(over)} over` : `of ${clock(planned)}`}</span>{' '}
        <button type="button" className="link" onClick={turn}>
          Hide<span className="vh"> the clock</span>
        </button>
      </p>
    </div>
  )
}
