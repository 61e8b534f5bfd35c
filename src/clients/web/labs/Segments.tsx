import type { ReactNode } from 'react'

interface SegmentsProps<T extends number | string> {
  readonly name: string
  readonly legend: ReactNode
  readonly all: readonly T[]
  readonly value: T
  label?(value: T): string
  change(value: T): void
}

/** One of a few values, side by side. */
export function Segments<T extends number | string>(props: SegmentsProps<T>) {
  const { name, legend, all, value, label = String, change } = props
  return (
    <fieldset className="segments">
      <legend className="small quiet">{legend}</legend>
      <div>
        {all.map(each => (
          <label key={each}>
            <input type="radio" name={name} checked={each === value} onChange={() => change(each)} />
            <span>{label(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
