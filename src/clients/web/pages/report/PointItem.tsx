import { use, useRef, useState } from 'react'
import type { LaterRuling } from '#domain'
import { CHANGE_NAMES, DIMENSION_NAMES, rangeText, sumOf, surenessOf } from '#wording'
import { CountingNote } from '../../components/CountingNote.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { HighlightedPoint } from '../../components/use-highlight.ts'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { isLost, SeePoint } from '../../labs/SeePoint.tsx'
import { Appealed } from './Appealed.tsx'
import { AppealForm } from './AppealForm.tsx'
import { Mend } from './Mend.tsx'
import { Remark } from './Remark.tsx'
import { wordsBehind } from './report-data.ts'
import type { PointRow, PointsProps } from './report-data.ts'
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
  const { point, letter, claim, inKey, verdict, later } = row
  const highlighted = use(HighlightedPoint)
  const [settling, setSettling] = useState(false)
  const words = wordsBehind(verdict, view.attempt.answer)
  const kind = later?.ruling ?? verdict.kind
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
        <PointHead
          row={row}
          appeal={() => appeal(point.id)}
          settle={() => setSettling(true)}
          busy={appealing === point.id || settling}
        />
        <p className="claim">
          <Inline text={claim} />
        </p>
        {inKey && kind !== 'met' && <CountingNote point={inKey} />}
        <Remark row={row} answer={view.attempt.answer} />
        {kind !== 'met' && <SeePoint link={inKey?.lab} letter={letter} pictured={isLost(kind)} />}
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

const LATER_TAGS = {
  learner: 'settled by you',
  reply: 'made in your reply',
  appeal: 'by your appeal',
} as const satisfies Record<LaterRuling['by'], string>

interface PointHeadProps {
  readonly row: PointRow
  /** Whether an appeal or a settlement of the point is being written. */
  readonly busy: boolean
  readonly appeal: () => void
  readonly settle: () => void
}

/** The verdict in a word, the tags beside it, and what the point weighs. */
function PointHead({ row, busy, appeal, settle }: PointHeadProps) {
  const { point, letter, inKey, verdict, mendFirst, later } = row
  const kind = later?.ruling ?? verdict.kind
  const sure = surenessOf(verdict)
  const sum = sumOf([{ ...point, kind }])
  return (
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
      {!busy && (
        <span className="acts">
          <button type="button" className="link" onClick={appeal}>
            {row.appeal ? 'Appeal again' : 'Appeal'}
            <span className="vh"> point {letter}</span>
          </button>
          {verdict.kind === 'unjudged' && (
            <button type="button" className="link" onClick={settle}>
              Settle it yourself
            </button>
          )}
        </span>
      )}
      <span className="weight">
        {rangeText(sum)} of {point.weight}
      </span>
    </div>
  )
}
