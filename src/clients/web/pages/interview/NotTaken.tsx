import { Message } from '../../components/Message.tsx'
import type { Trouble } from '../../data/trouble.ts'
import type { Conducted } from './use-interview.ts'

const TITLES = {
  unreachable: 'This did not go through.',
  failed: 'This did not go through.',
  'not-found': 'This interview is not in the record.',
  refused: 'This answer was not examined.',
  conflict: 'This interview has moved on elsewhere.',
} as const satisfies Record<Trouble['kind'], string>

interface NotTakenProps {
  readonly trouble: NonNullable<Conducted['trouble']>
  load(): Promise<void>
  /** Sends the same again, where that may help. */
  readonly again?: () => void
}

/** A step that failed: says that the words are safe, and offers a way on. */
export function NotTaken({ trouble, load, again }: NotTakenProps) {
  const { kind, detail, tried } = trouble
  const retry = again && tried === 'say' && (kind === 'unreachable' || kind === 'failed')
  const act =
    kind === 'refused' ? undefined : retry ? (
      <button type="button" className="btn" onClick={again}>
        Hand in again
      </button>
    ) : (
      <button type="button" className="btn" onClick={() => void load()}>
        Load its current state
      </button>
    )
  return (
    <div className="not-taken">
      <Message title={TITLES[kind]} alert acts={act}>
        {detail} What you wrote is still on this page and in this browser.
      </Message>
    </div>
  )
}
