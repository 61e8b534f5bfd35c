import { useId, useState } from 'react'

interface AmountFieldProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly note?: string
  /** Called when the field is left or Enter is pressed, with a whole number within the bounds. */
  change(value: number): void
}

/** A whole number within bounds. What cannot be taken stays in the field, with the reason below it. */
export function AmountField({ label, value, least, most, note, change }: AmountFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const commit = () => {
    if (typed === undefined) return
    const number = /^\s*\d+\s*$/.test(typed) ? Number(typed) : NaN
    if (number >= least && number <= most) {
      setTyped(undefined)
      setRefused(undefined)
      if (number !== value) change(number)
    } else setRefused(`This field takes a whole number from ${least} to ${most}. ${value} stays in force.`)
  }
  const described = [note !== undefined && `${id}-note`, refused !== undefined && `${id}-refused`]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className="box-input num"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(value)}
          aria-invalid={refused !== undefined}
          aria-describedby={described.filter(part => part !== false).join(' ') || undefined}
          onChange={event => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={event => event.key === 'Enter' && commit()}
        />
        {note !== undefined && (
          <p id={`${id}-note`} className="small quiet">
            {note}
          </p>
        )}
        {refused !== undefined && (
          <p id={`${id}-refused`} className="small" role="alert">
            {refused}
          </p>
        )}
      </div>
    </div>
  )
}
