import type { Repair } from './repair-terms.ts'

/** The corrections made in a transcript, each with an undo button. */
export function Repairs({
  repairs,
  undo,
}: {
  readonly repairs: readonly Repair[]
  undo(repair: Repair): void
}) {
  return (
    <ul className="small quiet repairs" aria-label="Corrected terms" aria-live="polite">
      {repairs.map(repair => (
        <li key={`${repair.start} ${repair.heard}`}>
          Heard “{repair.heard}”, wrote <span className="cm-repaired">{repair.meant}</span>.{' '}
          <button type="button" className="link" onClick={() => undo(repair)}>
            Undo<span className="vh"> {repair.meant}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
