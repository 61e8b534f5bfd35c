import { useEffect } from 'react'
import { Frame } from '../../shell/Frame.tsx'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { navigate, replaceAddress } from '../../shell/router.ts'
import { useComeBack } from '../../data/use-come-back.ts'
import { useJudge } from '../../data/use-judge.ts'
import { EndedElsewhere } from './EndedElsewhere.tsx'
import { RunningInterview } from './RunningInterview.tsx'
import { useInterview } from './use-interview.ts'
import { passedDrafts } from './draft.ts'
import './interview.css'

const KEY_LINE = [
  [['Mod Enter'], 'hand in'],
  [['Alt S'], 'pass'],
  [['Alt H'], 'hint'],
  [['Alt A'], 'ask for a fact'],
  [['Alt P'], 'pause'],
  [['Alt T'], 'clock'],
  [['Esc'], 'leave, draft kept'],
] as const

/** A mock interview while it runs. */
export function InterviewPage({ id }: { readonly id: string }) {
  const conducted = useInterview(id)
  const { view, trouble, load } = conducted
  useComeBack(view ? undefined : trouble, () => void load())
  const drafts = view?.phase === 'closed' ? passedDrafts(view) : []
  const done = view?.phase === 'closed' && drafts.length === 0
  useEffect(() => {
    if (done) replaceAddress(`/interviews/${id}/debrief`)
  }, [done, id])

  const leave = () => navigate('/interviews')
  const tools = (
    <button type="button" className="leave" onClick={leave}>
      <kbd aria-hidden="true">Esc</kbd> Leave
    </button>
  )
  return (
    <Frame
      title={view ? `Interview: ${view.blueprint.title}` : 'Interview'}
      page="mock"
      whereabouts={view ? `Mock interview. ${view.blueprint.title}.` : 'Mock interview.'}
      tools={tools}
      leave={leave}
      keyLine={KEY_LINE}
      state={useJudge()}
    >
      {view ? (
        view.phase === 'closed' ? (
          <EndedElsewhere view={view} drafts={drafts} />
        ) : (
          <RunningInterview {...conducted} view={view} />
        )
      ) : trouble ? (
        <Troubled trouble={trouble} again={() => void load()} />
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}
