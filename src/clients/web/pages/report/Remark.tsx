import { Fragment } from 'react'
import type { LaterRuling, Verdict } from '#domain'
import { partsUnsaid, saysNearly } from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { OpposingWords } from '../../components/OpposingWords.tsx'
import { wordsBehind } from './report-data.ts'
import type { PointRow } from './report-data.ts'

const UNJUDGED = {
  unsure: 'I cannot tell whether these words make the point.',
  guarded: 'These words would speak of the point, but they could not be read as a statement that is meant.',
  silent: 'The judge did not answer.',
  skipped: 'The judge gave no ruling on this point.',
  'no-evidence': 'The judge cited no words for its ruling, so the ruling was dropped.',
  'false-evidence': 'The judge cited words that are not in the answer, so its ruling was dropped.',
} as const

const STILL_OPEN = 'It costs you nothing.'
const LATER = {
  learner: 'You have settled it yourself.',
  reply: 'Your reply makes it.',
  appeal: 'Your appeal settles it.',
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

/** The words that a verdict rests on, and a remark on it. */
export function Remark({
  row: { verdict, inKey, claim, strong, later },
  answer,
}: {
  readonly row: PointRow
  readonly answer: string
}) {
  return (
    <>
      <Quotes verdict={verdict} answer={answer} />
      {verdict.kind === 'missing' && verdict.nearest !== undefined && (
        <p className="remark">
          <b>Nearest.</b> {verdict.nearest.map(span => `“${span.text.replace(/[,:;.]$/, '')}”`).join(' … ')}{' '}
          is on the topic; the claim was not found in it.
        </p>
      )}
      {verdict.kind === 'missing' && inKey?.ifMissing !== undefined && (
        <p className="remark">
          <Inline text={inKey.ifMissing} />
        </p>
      )}
      {verdict.kind === 'partial' && (
        <p className="remark">
          <Lacking claim={claim} strong={strong} answer={answer} named={inKey?.counts === 'whole'} />
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

/** The parts of the claim that a half-made point lacks; where these are unknown, a vaguer sentence. */
function Lacking({
  claim,
  strong,
  answer,
  named,
}: {
  readonly claim: string
  readonly strong: string | undefined
  readonly answer: string
  /** Whether the whole claim is wanted, so that what was not found can be named. */
  readonly named: boolean
}) {
  const parts = named ? partsUnsaid(claim, answer) : []
  if (parts.length > 0)
    return (
      <>
        <b>Not found.</b>{' '}
        {parts.map((part, i) => (
          <Fragment key={part}>
            {i > 0 && ' or '}“<Inline text={part} />”
          </Fragment>
        ))}
        .
      </>
    )
  return (
    <>Half made. {strong !== undefined && !saysNearly(strong, answer) && <StrongWords text={strong} />}</>
  )
}
