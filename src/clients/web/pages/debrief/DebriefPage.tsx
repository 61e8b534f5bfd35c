import { useState } from 'react'
import type { Debrief } from '#api'
import { stamp, timeOf, judgedBy, sentenceCase, clock, countedInWords } from '#wording'
import { useApi } from '../../data/api-context.ts'
import { Download } from '../../components/Download.tsx'
import { Frame } from '../../shell/Frame.tsx'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { Prompt } from '../../components/Prompt.tsx'
import { navigate } from '../../shell/router.ts'
import { HighlightedPoint, useHighlight } from '../../components/use-highlight.ts'
import { useLoad } from '../../data/use-load.ts'
import { firstOpen } from './debrief-data.ts'
import { NotAsked } from './NotAsked.tsx'
import { QuestionPart } from './QuestionPart.tsx'
import { QuestionTable } from './QuestionTable.tsx'
import { ShareCard } from './ShareCard.tsx'
import { SignalBand } from './SignalBand.tsx'
import { Study } from './Study.tsx'
import './debrief.css'

const KEY_LINE = [
  [['j', 'k'], 'question'],
  [['Enter'], 'what comes next'],
  [['o'], 'its report'],
  [['p'], 'print'],
] as const

/** A finished mock interview: the signal and its reasons, and every question with its transcript. */
export function DebriefPage({ id }: { readonly id: string }) {
  const { value: debrief, trouble, again } = useLoad(`debrief ${id}`, api => api.debrief(id))
  return (
    <Frame
      title={debrief ? `Debrief: ${debrief.blueprint.title}` : 'Debrief'}
      page="debrief"
      keyLine={KEY_LINE}
      state={debrief && `Stored in full, ${timeOf(debrief.endedAt)}`}
    >
      {debrief ? (
        <Debriefed debrief={debrief} />
      ) : trouble?.kind === 'conflict' ? (
        <StillRuns id={id} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

function StillRuns({ id }: { readonly id: string }) {
  return (
    <Message
      title="This interview is not over."
      whole
      acts={
        <a className="btn btn-primary" href={`/interviews/${id}`}>
          Resume it
        </a>
      }
    >
      Nothing is marked before the end, and the debrief comes then.
    </Message>
  )
}

function Debriefed({ debrief }: { readonly debrief: Debrief }) {
  const api = useApi()
  const { id, blueprint, startedAt, endedAt, ms, pauses, questions, examiners } = debrief
  const highlight = useHighlight(undefined)
  const [opened, setOpened] = useState<ReadonlySet<number>>(
    () =>
      new Set(
        /^#(?:words-\d+-)?q(\d+)/
          .exec(location.hash)
          ?.slice(1)
          .map(number => Number(number) - 1),
      ),
  )

  const open = firstOpen(questions)
  const [study] = debrief.study
  const next = open?.href ?? (study ? `/q/${study.question}` : '/interviews')
  const atRow = () => Number(document.activeElement?.closest<HTMLElement>('[data-q]')?.dataset['q'] ?? 0)
  useKeys({
    Enter: () => navigate(next),
    p: () => print(),
    o: () => {
      const attempt = questions[atRow()]?.attempt
      if (attempt) navigate(`/a/${attempt}`)
    },
  })
  return (
    <HighlightedPoint value={highlight.id}>
      <div className="title-line">
        <p>
          Mock interview, {stamp(startedAt)} to {timeOf(endedAt)}
        </p>
        <p className="num">
          {sentenceCase(countedInWords(questions.length, 'question'))}, {clock(ms / 1000)} of{' '}
          {blueprint.minutes}:00, {pauses === 0 ? 'no pauses' : countedInWords(pauses, 'pause')}.{' '}
          {examiners.length > 0 && judgedBy(...examiners)}
        </p>
      </div>
      <Prompt text={blueprint.title} />
      <SignalBand debrief={debrief}>
        {open ? (
          <a className="btn btn-primary" href={open.href}>
            Settle question {open.number} <kbd>Enter</kbd>
          </a>
        ) : study ? (
          <a className="btn btn-primary" href={`/q/${study.question}`}>
            Study {study.title} <kbd>Enter</kbd>
          </a>
        ) : (
          <a className="btn btn-primary" href="/interviews">
            Choose the next interview <kbd>Enter</kbd>
          </a>
        )}
        {open && (
          <span className="small quiet">
            That changes the report of the answer; this debrief keeps what the examiner found.
          </span>
        )}
        <button type="button" className="btn" onClick={() => print()}>
          Print <Key name="p" />
        </button>
        <span className="small downloads">
          Download as{' '}
          <Download href={`/api/interviews/${id}/debrief.md`} ask={() => api.debriefAsMarkdown(id)}>
            Markdown
          </Download>{' '}
          or{' '}
          <Download href={`/api/interviews/${id}/debrief`} ask={() => api.debriefAsJson(id)}>
            JSON
          </Download>
        </span>
      </SignalBand>
      {questions.length > 0 && (
        <QuestionTable questions={questions} open={i => setOpened(new Set([...opened, i]))} />
      )}
      <NotAsked slots={debrief.notAsked} />
      <Study debrief={debrief} />
      <ShareCard debrief={debrief} />
      {questions.length > 0 && (
        <section className="transcripts" aria-labelledby="transcripts" {...highlight.listen}>
          <div className="group">
            <h2 id="transcripts" className="label">
              What was said, and what it earned
            </h2>
            <p className="small">
              <button
                type="button"
                className="link"
                onClick={() =>
                  setOpened(opened.size === questions.length ? new Set() : new Set(questions.keys()))
                }
              >
                {opened.size === questions.length ? 'Fold all' : 'Open all'}
              </button>
            </p>
          </div>
          {questions.map((question, i) => (
            <QuestionPart
              key={i}
              question={question}
              index={i}
              open={opened.has(i)}
              turn={now => {
                const rest = new Set(opened)
                if (now) rest.add(i)
                else rest.delete(i)
                setOpened(rest)
              }}
            />
          ))}
        </section>
      )}
    </HighlightedPoint>
  )
}
