import type { InterviewView } from '#api'
import { Message } from '../../components/Message.tsx'
import type { PassedDraft } from './draft.ts'

/**
 * For an interview that ended elsewhere while an answer was being written here: shows the words once more
 * before the debrief.
 */
export function EndedElsewhere({
  view,
  drafts,
}: {
  readonly view: InterviewView
  readonly drafts: readonly PassedDraft[]
}) {
  const debrief = (
    <a className="btn btn-primary" href={`/interviews/${view.id}/debrief`}>
      Read the debrief
    </a>
  )
  return (
    <Message title="This interview is over." whole acts={debrief}>
      What you wrote here and did not hand in was not counted:
      {drafts.map(({ prompt, answer }) => (
        <p key={prompt} className="note left-words">
          {answer}
        </p>
      ))}
    </Message>
  )
}
