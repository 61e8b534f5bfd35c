import { Fragment, use, useRef, useState } from 'react'
import type { LaterRuling, Verdict } from '#domain'
import {
  CHANGE_NAMES,
  DIMENSION_NAMES,
  localDay,
  partsUnsaid,
  rangeText,
  saysNearly,
  shortDay,
  sumOf,
  surenessOf,
} from '#wording'
import { CountingNote } from '../../components/CountingNote.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { OpposingWords } from '../../components/OpposingWords.tsx'
import { HighlightedPoint } from '../../components/use-highlight.ts'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { useApi } from '../../data/api-context.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { isLost, SeePoint } from '../../labs/SeePoint.tsx'
import { AppealForm } from './AppealForm.tsx'
import type { PointsProps } from './Points.tsx'
import { Mend } from './Mend.tsx'
import { wordsBehind } from './report-data.ts'
import type { PointRow } from './report-data.ts'
import { Settle } from './Settle.tsx'

/** One point: its verdict, its claim, the words it rests on, and what can be done about it. */
export function PointItem({
  row,
  view,
  put,
  again,
  appealing,
  appeal,
}: PointsProps & { readonly row: PointRow }) {
  const { point, letter, claim, inKey, verdict, mendFirst, later } = row
  const highlighted = use(HighlightedPoint)
  const [settling, setSettling] = useState(false)
  const words = wordsBehind(verdict, view.attempt.answer)
  const kind = later?.ruling ?? verdict.kind
  const sure = surenessOf(verdict)
  const sum = sumOf([{ ...point, kind }])
  const item = useRef<HTMLLIElement>(null)
  // The form goes with the focus that it holds; the keys go on from its point.
  const leaveForm = (leave: () => void) => {
    item.current?.focus()
    leave()
  }

  return (
    <li
      ref={item}
      className="point"
      id={point.id}
      data-v={kind}
      data-p={point.id}
      data-highlighted={highlighted === point.id ? '' : undefined}
      tabIndex={-1}
    >
      {words.length > 0 ? (
        <a className="letter" href={`#words-${point.id}`} aria-label={`${letter}: go to the words`}>
          {letter}
        </a>
      ) : (
        <span className="letter">{letter}</span>
      )}
      <div>
        <div className="point-head">
          <span title={sure && `The examiner is ${sure} of this.`}>
            <VerdictWord kind={kind} />
          </span>
          {sure === 'not sure' && kind !== 'missing' && <span>not sure</span>}
          {inKey?.dimension && <span>{DIMENSION_NAMES[inKey.dimension]}</span>}
          {mendFirst && <span className="tag verdict">mend first</span>}
          {row.change && (
            <span className="tag" data-change={row.change}>
              {CHANGE_NAMES[row.change]}
            </span>
          )}
          {row.appeal && !later && <span className="tag">appealed</span>}
          {later && <span className="tag">{LATER_TAGS[later.by]}</span>}
          {appealing !== point.id && !settling && (
            <span className="acts">
              <button type="button" className="link" onClick={() => appeal(point.id)}>
                {row.appeal ? 'Appeal again' : 'Appeal'}
                <span className="vh"> point {letter}</span>
              </button>
              {verdict.kind === 'unjudged' && (
                <button type="button" className="link" onClick={() => setSettling(true)}>
                  Settle it yourself
                </button>
              )}
            </span>
          )}
          <span className="weight">
            {rangeText(sum)} of {point.weight}
          </span>
        </div>
        <p className="claim">
          <Inline text={claim} />
        </p>
        {inKey && <CountingNote point={inKey} />}
        <Remark row={row} answer={view.attempt.answer} />
        <SeePoint link={inKey?.lab} letter={letter} pictured={isLost(kind)} />
        {row.appeal && <Appealed row={row} view={view} put={put} />}
        {'by' in verdict && verdict.by !== undefined && (
          <p className="small quiet">Ruled by {verdict.by.split(' ')[0]}.</p>
        )}
        {appealing === point.id && (
          <AppealForm row={row} view={view} put={put} leave={() => leaveForm(() => appeal(undefined))} />
        )}
        <Mend row={row} view={view} again={again} />
        {settling && appealing !== point.id && (
          <Settle row={row} view={view} put={put} leave={() => leaveForm(() => setSettling(false))} />
        )}
      </div>
    </li>
  )
}

const UNJUDGED = {
  unsure: 'These words may or may not make the point; the examiner cannot tell.',
  silent: 'The judge did not answer.',
  skipped: 'The judge gave no ruling on this point.',
  'no-evidence': 'The judge cited no words for its ruling, so the ruling was dropped.',
  'false-evidence': 'The judge cited words that are not in the answer, so its ruling was dropped.',
} as const

const STILL_OPEN = 'Nothing is held against you; the weight stays open.'
const LATER = {
  learner: 'You have settled it yourself.',
  reply: 'Your reply makes it.',
  appeal: 'Your appeal settles it.',
} as const satisfies Record<LaterRuling['by'], string>

const LATER_TAGS = {
  learner: 'settled by you',
  reply: 'made in your reply',
  appeal: 'by your appeal',
} as const satisfies Record<LaterRuling['by'], string>

function StrongWords({ text }: { readonly text: string }) {
  return (
    <>
      A strong answer says: “<Inline text={text.replace(/\.$/, '')} />
      ”.
    </>
  )
}

/** The words behind a verdict. A contradiction is quoted in its whole sentence, with what opposes the claim. */
function Quotes({ verdict, answer }: { readonly verdict: Verdict; readonly answer: string }) {
  if (verdict.kind === 'met') return null
  if (verdict.kind !== 'contradicted')
    return wordsBehind(verdict, answer).map(span => (
      <blockquote key={span.start} className="quote">
        <Inline text={span.text.replace(/[,:;]$/, '')} />
      </blockquote>
    ))
  return <OpposingWords answer={answer} {...verdict} />
}

function Remark({
  row: { verdict, inKey, claim, strong, later },
  answer,
}: {
  readonly row: PointRow
  readonly answer: string
}) {
  return (
    <>
      <Quotes verdict={verdict} answer={answer} />
      {verdict.kind === 'missing' && inKey?.ifMissing !== undefined && (
        <p className="remark">
          <Inline text={inKey.ifMissing} />
        </p>
      )}
      {verdict.kind === 'partial' && (
        <p className="remark">
          <Lacking claim={claim} strong={strong} answer={answer} />
        </p>
      )}
      {verdict.kind === 'contradicted' && (
        <p className="remark">
          <b>Correction.</b>{' '}
          {strong === undefined ? (
            'The claim above is true; this sentence says otherwise.'
          ) : (
            <Inline text={strong} />
          )}
        </p>
      )}
      {verdict.kind === 'unjudged' && (
        <p className="remark">
          {UNJUDGED[verdict.because]} {later ? LATER[later.by] : STILL_OPEN}
        </p>
      )}
    </>
  )
}

/** What a half-made point lacks, from the claim; where that cannot be told, less is said. */
function Lacking({
  claim,
  strong,
  answer,
}: {
  readonly claim: string
  readonly strong: string | undefined
  readonly answer: string
}) {
  const parts = partsUnsaid(claim, answer)
  if (parts.length > 0)
    return (
      <>
        <b>Lacking.</b> Nothing in the answer says{' '}
        {parts.map((part, i) => (
          <Fragment key={part}>
            {i > 0 && ' or '}“<Inline text={part} />”
          </Fragment>
        ))}
        .
      </>
    )
  return (
    <>
      The examiner takes these words for half of it.{' '}
      {strong !== undefined && !saysNearly(strong, answer) && <StrongWords text={strong} />}
    </>
  )
}

const CLAIMED = {
  'did-say': 'the answer does say it',
  'did-not-mean': 'the answer does not mean what was read into it',
} as const

/** The appeal that stands: what it claims, what it does, and a way to withdraw it. */
function Appealed({ row, view, put }: { readonly row: PointRow } & Pick<PointsProps, 'view' | 'put'>) {
  const api = useApi()
  const [trouble, setTrouble] = useState<string>()
  const { appeal, later, verdict } = row
  if (!appeal || appeal.stance === 'withdrawn') return null
  const words = appeal.words.map(span => span.text.replace(/[.,;:]$/, '')).join(' … ')
  const withdraw = async () => {
    const reply = await api.appeal(view.attempt.id, {
      point: row.point.id,
      stance: 'withdrawn',
      words: [],
      reason: '',
    })
    forgetLoaded()
    if (!reply.ok) return setTrouble(`The appeal was not withdrawn. ${reply.trouble.detail}`)
    // The button goes; the keys go on from its point.
    document.getElementById(row.point.id)?.focus()
    put(reply.value)
  }
  return (
    <div className="appeal">
      <p className="remark">
        Your appeal, {shortDay(localDay(appeal.at))}: {CLAIMED[appeal.stance]}
        {words !== '' && <>, “{words}”</>}. {appeal.reason}
      </p>
      <p className="small quiet">
        {later?.by === 'appeal'
          ? `Examined as ${verdict.kind}; counted as ${later.ruling} by your own hand; for readiness it is open until it is examined again. `
          : `Examined as ${verdict.kind}; the appeal does not change what it counts. `}
        <button type="button" className="link" onClick={() => void withdraw()}>
          Withdraw<span className="vh"> the appeal about point {row.letter}</span>
        </button>
      </p>
      {trouble && (
        <p className="small" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
