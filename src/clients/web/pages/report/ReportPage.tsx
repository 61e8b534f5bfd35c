import { useEffect, useRef, useState } from 'react'
import type { AttemptView } from '#api'
import { BUILT_IN_JUDGE } from '#domain'
import {
  stamp,
  timeOf,
  LEVEL_NAMES,
  THIN_NOTE,
  SECTION_NAMES,
  sentenceCase,
  clock,
  countedInWords,
  ordinal,
  judgedBy,
} from '#wording'
import { ExercisesLink } from '../../components/ExercisesLink.tsx'
import { Frame } from '../../shell/Frame.tsx'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { ModelAnswer } from '../../components/ModelAnswer.tsx'
import { navigate, useAddress } from '../../shell/router.ts'
import { Prompt } from '../../components/Prompt.tsx'
import { HighlightedPoint, useHighlight } from '../../components/use-highlight.ts'
import { useLoad } from '../../data/use-load.ts'
import { SeeItRun } from '../../labs/SeeItRun.tsx'
import { Answer } from './Answer.tsx'
import { Attempts } from './Attempts.tsx'
import { Flags } from './Flags.tsx'
import { OutsideErrors } from './OutsideErrors.tsx'
import { FoldedSources, Notes } from './FoldedSources.tsx'
import { FollowUpPart } from './FollowUpPart.tsx'
import { Connector } from './Connector.tsx'
import { JudgedAgain } from './JudgedAgain.tsx'
import { MeanIt } from './MeanIt.tsx'
import { NextReview } from './NextReview.tsx'
import { OpenPoints } from './OpenPoints.tsx'
import { Points } from './Points.tsx'
import { TakeBack } from './TakeBack.tsx'
import { SittingPart, debriefPath } from './SittingPart.tsx'
import { UncountedPart } from './UncountedPart.tsx'
import { VerdictBand } from './VerdictBand.tsx'
import '../../components/columns.css'
import './report.css'
import './report-split.css'

const KEY_LINE = [
  [['j', 'k'], 'point'],
  [['e'], 'its words'],
  [['a'], 'appeal'],
  [['d'], 'mend'],
  [['f'], 'follow-up'],
  [['m'], 'model answer'],
  [['s'], 'sources'],
  [['r'], 'again'],
  [['Enter'], 'next due'],
] as const

/** An examined answer: its words on one side, the points on the other. */
export function ReportPage({ id }: { readonly id: string }) {
  const { value: view, trouble, put, again } = useLoad(`attempt ${id}`, api => api.attempt(id))
  const title = view ? `Report: ${view.question.summary.title}` : 'Report'
  return (
    <Frame
      title={title}
      page="report"
      keyLine={KEY_LINE}
      state={view && `Stored in full, ${timeOf(view.attempt.at)}`}
    >
      {view ? (
        <Report view={view} put={put} again={again} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

interface ReportProps {
  readonly view: AttemptView
  /** Shows the report that an action has returned. */
  readonly put: (view: AttemptView) => void
  readonly again: () => void
}

/** The version of the key that the answer was held against, where the key has changed since. */
function versionText(then: number, now: number): string {
  return then === now ? '' : ` Held against version ${then} of the key; today's is version ${now}.`
}

function Report({ view, put, again }: ReportProps) {
  const { attempt, question, number } = view
  const { summary, key } = question
  const split = useRef<HTMLDivElement>(null)
  const highlight = useHighlight(attempt.report.mendFirst ?? undefined)
  const [appealing, setAppealing] = useState<string>()
  const atPoint = () => document.activeElement?.closest<HTMLElement>('.point')?.id ?? highlight.id
  const show = (...selectors: readonly string[]) => {
    const place = selectors
      .map(selector => document.querySelector<HTMLElement>(selector))
      .find(found => found !== null)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }
  const { hash } = useAddress()
  useEffect(() => {
    if (hash !== '#mend') return
    const box = document.getElementById('mend')
    box?.scrollIntoView({ block: 'center' })
    box?.focus({ preventScroll: true })
  }, [hash])
  useKeys({
    e: () => show(`.s-answer .ref[data-p='${atPoint()}']`, `.s-answer .ev[data-p~='${atPoint()}']`),
    a: () => setAppealing(atPoint()),
    f: () => show('#follow textarea', '#follow'),
    m: () => show('#strong'),
    d: () => show('#mend'),
    s: () => {
      document.querySelector<HTMLDetailsElement>('.s-sources')?.setAttribute('open', '')
      show('#sources')
    },
    r: () => navigate(`/q/${attempt.question}`),
    Enter: () => navigate(view.nextDue ? `/q/${view.nextDue.id}` : '/'),
    y: () =>
      void navigator.clipboard?.writeText(
        `${location.origin}/a/${attempt.id}${atPoint() === undefined ? '' : `#${atPoint()}`}`,
      ),
  })

  return (
    <HighlightedPoint value={highlight.id}>
      <div className="title-line">
        <p>
          {SECTION_NAMES[summary.section]}, {summary.topic}. {LEVEL_NAMES[summary.level]}.
          {summary.thin && ` ${THIN_NOTE}`}
        </p>
        <p>
          {sentenceCase(ordinal(number))} attempt, {stamp(attempt.at)}.{' '}
          {attempt.seconds === null ? (
            'Untimed, '
          ) : (
            <TimeTaken seconds={attempt.seconds} planned={summary.minutes * 60} />
          )}
          {attempt.hints === 0 ? 'no hints' : countedInWords(attempt.hints, 'hint')}.{' '}
          {judgedBy(attempt.examiner)}
          {attempt.report.meant && ' Judged as it stands, at your word.'}
          {view.interview && (
            <>
              {' '}
              Answered in an interview, <a href={debriefPath(view.interview)}>{view.interview.title}</a>.
            </>
          )}
          {key && versionText(attempt.report.revision, key.revision)}
        </p>
      </div>
      <JudgedAgain view={view} put={put} />
      <TakeBack key={attempt.id} attempt={attempt} />
      <Prompt text={summary.prompt} />
      <div {...highlight.listen}>
        <VerdictBand view={view} />
        <MeanIt key={attempt.id} attempt={attempt} />
        <OpenPoints view={view} again={again} />
        <div className="report-split" ref={split}>
          <Answer view={view} />
          <Flags view={view} />
          <OutsideErrors view={view} put={put} />
          <Points view={view} put={put} again={again} appealing={appealing} appeal={setAppealing} />
          <SittingPart view={view} />
          <FollowUpPart view={view} again={again} />
          {key && <Notes question={key} />}
          <UncountedPart view={view} />
          {key && (
            <ModelAnswer
              title="What a strong answer adds"
              answers={key.modelAnswers}
              readings={question.readings}
              points={key.points}
              kinds={new Map(attempt.report.verdicts.map(verdict => [verdict.point, verdict.kind]))}
              said={attempt.answer}
            />
          )}
          {key && <FoldedSources question={key} papers={question.papers} />}
          <Connector of={highlight.id} within={split} />
        </div>
      </div>
      <div className="thirds band">
        <NextReview view={view} put={put} />
        <Attempts view={view} />
        <Disagree builtIn={attempt.examiner.startsWith(BUILT_IN_JUDGE)} />
      </div>
      <p className="row band onward">
        {view.nextDue ? (
          <a className="btn btn-primary" href={`/q/${view.nextDue.id}`}>
            Next: {view.nextDue.title} <kbd>Enter</kbd>
          </a>
        ) : (
          <a className="btn btn-primary" href="/">
            Back to Today <kbd>Enter</kbd>
          </a>
        )}
        <a className="btn" href={`/q/${attempt.question}`}>
          Answer this one again <Key name="r" />
        </a>
        <ExercisesLink question={summary} />
        <SeeItRun question={summary.id} />
      </p>
    </HighlightedPoint>
  )
}

function TimeTaken({ seconds, planned }: { readonly seconds: number; readonly planned: number }) {
  return (
    <>
      <span className="num">{clock(seconds)}</span> of {clock(planned)},{' '}
    </>
  )
}

function Disagree({ builtIn }: { readonly builtIn: boolean }) {
  return (
    <section className="s-disagree" aria-labelledby="disagree">
      <h2 id="disagree" className="label">
        How far to trust this
      </h2>
      {builtIn && (
        <p className="note quiet">
          The built-in examiner notices about one plain error in four inside a right answer. Read each point
          that it calls missing against your own sentence, or{' '}
          <a href="/settings#judge">add a language model</a>, which notices nearly all.
        </p>
      )}
      <p className="note quiet">
        Where a ruling is wrong, appeal it: the point then counts as you say, labelled as yours. Appeals are
        listed in <a href="/history#appeals">History</a>.
      </p>
    </section>
  )
}
