import type { InterviewView } from '#api'
import { Message } from '../../components/Message.tsx'
import type { LeftWords } from './words.ts'

/** It ended elsewhere while something was being written here: the words are shown once more before the debrief. */
export function Over({ view, left }: { readonly view: InterviewView; readonly left: readonly LeftWords[] }) {
  const debrief = (
    <a className="btn btn-primary" href={`/interviews/${view.id}/debrief`}>
      Read the debrief
    </a>
  )
  return (
    <Message title="This interview is over." whole acts={debrief}>
      What was written here and not handed in did not count:
      {left.map(({ move, words }) => (
        <p key={move} className="note left-words">
          {words}
        </p>
      ))}
    </Message>
  )
}
