import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useKeys } from '../shell/keys.ts'

interface PredictProps {
  /** The prediction that is asked for, such as "Your prediction, from 0.01 to 1". */
  readonly label: string
  /** The set-up and the question. */
  readonly children: ReactNode
  readonly least: number
  readonly most: number
  readonly step: number
  /** The slider's first position, which gives no hint of the answer. */
  readonly start: number
  /** The meanings of the two ends. */
  readonly ends: readonly [string, string]
  format(value: number): string
  readonly shown: boolean
  readonly guess: number | undefined
  /** The number that the lab measured; undefined until the worker has answered. */
  readonly measured: number | undefined
  say(guess: number): void
  again(): void
}

/** Asks the learner for a number before the lab shows one. */
export function Predict(props: PredictProps) {
  const { label, children, least, most, step, start, ends, format, shown, guess, measured, say, again } =
    props
  const [value, setValue] = useState(guess ?? start)
  const slider = useRef<HTMLInputElement>(null)
  const result = useRef<HTMLParagraphElement>(null)
  const before = useRef(shown)
  useEffect(() => {
    // The button that was pressed is gone, so the focus moves to its replacement.
    if (before.current !== shown) (shown ? result : slider).current?.focus()
    before.current = shown
  }, [shown])
  useKeys({ ' ': shown ? undefined : () => say(value) })
  useEffect(() => {
    // Arrow keys reach the slider directly: by Tab it is fifteen stops from the start of the page.
    const reach = (event: KeyboardEvent) => {
      const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event
      if (!slider.current || target !== document.body || altKey || ctrlKey || metaKey || shiftKey) return
      if (key === 'ArrowRight') slider.current.stepUp()
      else if (key === 'ArrowLeft') slider.current.stepDown()
      else return
      event.preventDefault()
      slider.current.focus()
      setValue(slider.current.valueAsNumber)
    }
    addEventListener('keydown', reach)
    return () => removeEventListener('keydown', reach)
  }, [])
  return (
    <section aria-labelledby="predict">
      <h2 id="predict" className="step">
        <b>1</b> Predict
      </h2>
      <div className="note">{children}</div>
      {shown ? (
        <p className="guess-said" ref={result} tabIndex={-1}>
          {guess === undefined ? (
            <span className="quiet">Your prediction was for other values. Here it is </span>
          ) : (
            <>
              <span className="quiet">You said</span> <b className="num">{format(guess)}</b>
              <span className="quiet">, and it is </span>
            </>
          )}
          {measured === undefined ? (
            <span className="quiet">being computed</span>
          ) : (
            <b className="num">{format(measured)}</b>
          )}
          <span className="quiet">.</span>
        </p>
      ) : (
        <div className="guess-box">
          <input
            ref={slider}
            type="range"
            aria-label={label}
            aria-valuetext={format(value)}
            min={least}
            max={most}
            step={step}
            value={value}
            onChange={event => setValue(event.target.valueAsNumber)}
          />
          <p className="guess-ends small quieter num" aria-hidden="true">
            <span>
              {format(least)}
              <br />
              {ends[0]}
            </span>
            <span className="r">
              {format(most)}
              <br />
              {ends[1]}
            </span>
          </p>
          <p className="guess-said">
            <span className="quiet">Your prediction</span> <b className="num">{format(value)}</b>
          </p>
        </div>
      )}
      <p className="row">
        {shown ? (
          <button type="button" className="link small" onClick={again}>
            Predict again
          </button>
        ) : (
          <button type="button" className="btn btn-primary" onClick={() => say(value)}>
            Show <kbd>Space</kbd>
          </button>
        )}
      </p>
    </section>
  )
}
