import type { AttemptView, QuestionKey } from '#api'
import { countText, listed, sentenceCase } from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { NOTE_NAMES, SourceList } from '../../components/Sources.tsx'

interface KeyProps {
  readonly question: QuestionKey
}

/** Notes on disputed, uncertain or often wrongly taught claims: worth reading before the model answer. */
export function Notes({ question: { notes } }: KeyProps) {
  if (notes.length === 0) return null
  return (
    <details className="s-folded">
      <summary>
        {sentenceCase(listed([...new Set(notes.map(note => NOTE_NAMES[note.kind].toLowerCase()))]))}
      </summary>
      <div className="s-notes">
        {notes.map(note => (
          <div key={note.text}>
            <h2 className="label">{NOTE_NAMES[note.kind]}</h2>
            <p className="note">
              <Inline text={note.text} />
            </p>
          </div>
        ))}
      </div>
    </details>
  )
}

/** The sources in one line that opens. */
export function FoldedSources({
  question,
  papers,
}: KeyProps & { readonly papers: AttemptView['question']['papers'] }) {
  if (papers.length === 0) return null
  return (
    <details className="s-sources s-folded">
      <summary id="sources">Sources: {countText(papers.length, 'reference')}</summary>
      <SourceList question={question} papers={papers} />
    </details>
  )
}
