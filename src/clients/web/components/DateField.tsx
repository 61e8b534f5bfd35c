import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Day } from '#domain'

interface DateFieldProps {
  /** Addresses lead to it. */
  readonly id?: string
  readonly day: Day | null
  readonly note?: ReactNode
  change(day: Day | null): void
}

const EARLIEST = '2000-01-01'

/** The day of the interview, if there is one. */
export function DateField({ id, day, note, change }: DateFieldProps) {
  const own = useId()
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    if (input.current) input.current.value = ''
    input.current?.focus()
    change(null)
  }
  return (
    <div className="field">
      <label htmlFor={id ?? own}>Interview on</label>
      <div>
        <p className="row">
          <input
            id={id ?? own}
            type="date"
            className="box-input"
            ref={input}
            defaultValue={day ?? ''}
            aria-describedby={note === undefined ? undefined : `${own}-note`}
            onChange={event => {
              // While a year is being typed, the field already holds a date in the first century.
              if (event.target.value >= EARLIEST)
                change(event.target.value as Day /* A date field holds a day or nothing. */)
            }}
          />
          {day !== null && (
            <button type="button" className="link" onClick={clear}>
              Clear the date
            </button>
          )}
        </p>
        {note !== undefined && (
          <p id={`${own}-note`} className="small quiet">
            {note}
          </p>
        )}
      </div>
    </div>
  )
}
