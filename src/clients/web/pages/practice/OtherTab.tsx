import { Message } from '../../components/Message.tsx'
import type { SharedDraft } from './use-draft.ts'

/** A word on other tabs with this question, and a choice where they wrote something else. */
export function OtherTab({
  other,
  shared: { clash, latest, choose },
}: {
  readonly other: boolean
  readonly shared: Pick<SharedDraft, 'clash' | 'latest' | 'choose'>
}) {
  if (clash) {
    const acts = (
      <>
        <button type="button" className="btn" onClick={() => choose(latest.current)}>
          Keep what stands here
        </button>
        <button type="button" className="btn" onClick={() => choose(clash)}>
          Take the other
        </button>
      </>
    )
    return (
      <Message title="Another tab has written a different answer." alert acts={acts}>
        Both are safe until you choose: this one on the page, the other in this browser. It begins “
        {beginningOf(clash.answer)}”.
      </Message>
    )
  }
  return (
    <p className="small quiet other-tab" role="status">
      {other && 'This question is also open in another tab. What you write in one appears in the other.'}
    </p>
  )
}

function beginningOf(answer: string): string {
  const flat = answer.replace(/\s+/g, ' ').trim()
  return flat.length <= 60 ? flat : `${flat.slice(0, flat.lastIndexOf(' ', 60))} …`
}
