import { useId, useState } from 'react'
import './lab-text.css'

interface LabTextProps {
  readonly label: string
  readonly value: string
  readonly longest: number
  /** One row is a line, in which Enter takes what was typed. */
  readonly rows: number
  /** Whether the field may be left empty. If not, the text that was there comes back. */
  readonly mayBeEmpty?: boolean
  readonly placeholder?: string
  /** Called when the field is left. */
  change(text: string): void
}

/** A text of the reader's own, taken over when the field is left. */
export function LabText(props: LabTextProps) {
  const { label, value, longest, rows, mayBeEmpty = false, placeholder, change } = props
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const leave = () => {
    if (typed !== undefined && typed !== value && (mayBeEmpty || typed.trim() !== '')) change(typed.trim())
    setTyped(undefined)
  }
  const field = {
    id,
    className: 'box-input',
    maxLength: longest,
    spellCheck: false,
    placeholder,
    value: typed ?? value,
    onBlur: leave,
  }
  return (
    <div className="field lab-own">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input
          {...field}
          autoComplete="off"
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => event.key === 'Enter' && leave()}
        />
      ) : (
        <textarea {...field} rows={rows} onChange={event => setTyped(event.target.value)} />
      )}
    </div>
  )
}
