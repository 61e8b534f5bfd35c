import { useId, useState } from 'react'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly longest: number
  readonly rows: number
  /** Called when the field is left. An empty field keeps the text that was there. */
  change(text: string): void
}

export function TextField({ label, value, longest, rows, change }: TextFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  return (
    <div className="field lab-own-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="box-input"
        rows={rows}
        maxLength={longest}
        spellCheck={false}
        value={typed ?? value}
        onChange={event => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== undefined && typed !== value && typed.trim() !== '') change(typed)
          setTyped(undefined)
        }}
      />
    </div>
  )
}
