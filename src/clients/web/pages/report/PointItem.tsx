import { use, useState } from 'react'
import { DIMENSION_NAMES, localDay, shortDay, rangeText, sumOf } from '#wording'
import { CountingNote } from '../../components/CountingNote.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { HighlightedPoint } from '../../components/use-highlight.ts'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { AppealForm } from './AppealForm.tsx'
import type { PointsProps } from './Points.tsx'
import { wordsBehind } from './report-data.ts'
import type { PointRow } from './report-data.ts'
import { Settle } from './Settle.tsx'

/** One point: its verdict, its claim, the words it rests on, and what can be done about it. */
export function PointItem({ row, view, put, appealing, appeal }: PointsProps & { readonly row: PointRow }) {
  const { point, letter, claim, inKey, verdict, mendFirst, settlement } = row
  const highlighted = use(HighlightedPoint)
  const [settling, setSettling] = useState(false)
  const words = wordsBehind(verdict, view.attempt.answer)
  const kind = settlement && verdict.kind === 'unjudged' ? settlement.ruling : verdict.kind
  const sum = sumOf([{ ...point, kind }])

  return (
    <li
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
          <VerdictWord kind={kind} />
          {inKey?.dimension && <span>{DIMENSION_NAMES[inKey.dimension]}</span>}
          {mendFirst && <span className="tag verdict">mend first</span>}
          {row.appeal && <span className="tag">appealed</span>}
          {settlement && <span className="tag">settled by you</span>}
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
        {'by' in verdict && verdict.by !== undefined && (
          <p className="small quiet">Ruled by {verdict.by.split(' ')[0]}.</p>
        )}
        {appealing === point.id && (
          <AppealForm row={row} view={view} put={put} leave={() => appeal(undefined)} />
        )}
        {settling && appealing !== point.id && (
          <Settle row={row} view={view} put={put} leave={() => setSettling(false)} />
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

function StrongWords({ text }: { readonly text: string }) {
  return (
    <>
      A strong answer says: “<Inline text={text.replace(/\.$/, '')} />
      ”.
    </>
  )
}

function Remark({
  row: { verdict, inKey, appeal, strong },
  answer,
}: {
  readonly row: PointRow
  readonly answer: string
}) {
  const quotes = verdict.kind === 'met' ? [] : wordsBehind(verdict, answer)
  return (
    <>
      {quotes.map(span => (
        <blockquote key={span.start} className="quote">
          <Inline text={span.text.replace(/[,:;]$/, '')} />
        </blockquote>
      ))}
      {verdict.kind === 'missing' && inKey?.ifMissing !== undefined && (
        <p className="remark">
          <Inline text={inKey.ifMissing} />
        </p>
      )}
      {verdict.kind === 'partial' && (
        <p className="remark">
          <b>Lacking.</b> The answer heads this way and stops short.{' '}
          {strong !== undefined && <StrongWords text={strong} />}
        </p>
      )}
      {verdict.kind === 'contradicted' && (
        <p className="remark">
          <b>Correction.</b>{' '}
          {strong === undefined ? (
            'The claim above is true; these words say otherwise.'
          ) : (
            <Inline text={strong} />
          )}
        </p>
      )}
      {verdict.kind === 'unjudged' && (
        <p className="remark">
          {UNJUDGED[verdict.because]} Nothing is held against you; the weight stays open.
        </p>
      )}
      {appeal && (
        <p className="remark">
          Your appeal on {shortDay(localDay(appeal.at))} stands beside this verdict:{' '}
          {appeal.stance === 'did-say' ? 'you did say it' : 'you did not mean it that way'}
          {appeal.words.length > 0 && <>, “{appeal.words.map(span => span.text).join(' … ')}”</>}.{' '}
          {appeal.reason}
        </p>
      )}
    </>
  )
}
