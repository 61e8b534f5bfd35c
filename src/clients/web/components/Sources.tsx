import type { Note, Paper, PaperId } from '#domain'
import type { QuestionKey } from '#api'
import { inReportOrder, pointLetters } from '#wording'
import { Inline } from './Markdown.tsx'
import './Sources.css'

export const NOTE_NAMES = {
  disputed: 'Disputed',
  'often-taught-wrongly': 'Often taught wrongly',
  uncertain: 'Uncertain',
} as const satisfies Record<Note['kind'], string>

interface SourcesProps {
  readonly question: QuestionKey
  readonly papers: readonly Paper[]
}

/** The sources, each with the letters of the points that rest on it, and the notes on disputed matters. */
export function Sources({ question, papers }: SourcesProps) {
  return (
    <section className="s-sources" aria-labelledby="sources">
      <h2 id="sources" className="label" tabIndex={-1}>
        Sources
      </h2>
      <SourceList question={question} papers={papers} />
      {question.notes.map(note => (
        <p key={note.text} className="small quiet aside">
          <b>{NOTE_NAMES[note.kind]}.</b> <Inline text={note.text} />
        </p>
      ))}
    </section>
  )
}

/** The sources alone, each with the letters of the points that rest on it. */
export function SourceList({ question, papers }: SourcesProps) {
  const letters = pointLetters(question.points)
  const of = (paper: PaperId) =>
    inReportOrder(question.points).flatMap(point =>
      point.sources.includes(paper) ? (letters.get(point.id) ?? []) : [],
    )
  return (
    <ol className="sources">
      {papers.map(paper => (
        <li key={paper.id}>
          {paper.authors} {paper.year}. <cite>{withStop(paper.title)}</cite>{' '}
          {paper.venue !== undefined && `${withStop(paper.venue)} `}
          <a href={paper.link} target="_blank" rel="noreferrer">
            {paper.arxiv === undefined ? new URL(paper.link).hostname : `arXiv:${paper.arxiv}`}
          </a>{' '}
          <span className="for">{of(paper.id).join(', ')}</span>
        </li>
      ))}
    </ol>
  )
}

function withStop(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`
}
