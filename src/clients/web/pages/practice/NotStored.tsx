import { CopyLink } from '../../components/CopyLink.tsx'
import { Message } from '../../components/Message.tsx'
import type { Trouble } from '../../data/trouble.ts'

const TITLES = {
  unreachable: 'This attempt was not stored.',
  failed: 'This attempt was not stored.',
  'not-found': 'This question is not in the bank.',
  refused: 'This answer was not examined.',
  conflict: 'An earlier version of this answer was stored.',
} as const satisfies Record<Trouble['kind'], string>

interface NotStoredProps {
  readonly trouble: Trouble
  readonly again: () => void
  readonly answer: string
}

/** An answer that could not be handed in: why, what is safe, and the way out. */
export function NotStored({ trouble, again, answer }: NotStoredProps) {
  const acts = (
    <>
      <button type="button" className="btn" onClick={again}>
        Try again
      </button>
      <CopyLink text={answer} says="Copy my answer" />
    </>
  )
  return (
    <Message title={TITLES[trouble.kind]} alert acts={acts}>
      {trouble.kind === 'conflict'
        ? 'It is in your history. Hand in again, and this version is stored beside it as another attempt.'
        : trouble.detail}{' '}
      Your words are still on this page and in this browser.
    </Message>
  )
}
