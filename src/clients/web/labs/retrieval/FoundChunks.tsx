import { termsOf } from '#labs/retrieval'
import { marksOf } from './knobs.ts'
import type { Searched } from './searched.ts'

interface FoundChunksProps {
  readonly searched: Searched
  readonly query: string
  readonly k: number
  /** Marks on a text of the reader's own: the chunks that answer. `mark` adds or removes one. */
  readonly marks: string | undefined
  mark(chunk: number): void
}

/** The reranked results: the first k of the handbook, or all chunks of the reader's own text, to judge. */
export function FoundChunks({ searched: { plant, found, grades }, query, k, marks, mark }: FoundChunksProps) {
  const order = found.reranked.map(({ id }) => id)
  const rest = plant.chunks.map(({ id }) => id).filter(id => !order.includes(id))
  const shownIds = marks === undefined ? order.slice(0, k) : [...order, ...rest]
  const wanted = new Set(termsOf(query))
  return (
    <section className="found" data-part="reranked" aria-label="After reranking">
      <h3 className="label">
        {marks === undefined
          ? `After reranking: the first ${k} for “${query}”`
          : 'After reranking: your text. Mark what answers'}
      </h3>
      <ol data-list role="list">
        {shownIds.map((id, place) => {
          const number = plant.chunks.findIndex(chunk => chunk.id === id)
          return (
            <li key={id} data-beyond={place >= k ? '' : undefined}>
              <span className="quieter num">{place < order.length ? place + 1 : '–'}</span>
              <p>
                {marks !== undefined && (
                  <label className="found-mark small">
                    <input
                      type="checkbox"
                      checked={marksOf(marks).includes(number)}
                      onChange={() => mark(number)}
                    />{' '}
                    answers
                  </label>
                )}
                <Words text={plant.chunks[number]?.text ?? ''} wanted={wanted} />
                {marks === undefined && grades.has(id) && <b className="small">{' ✓\u00A0answers'}</b>}
              </p>
            </li>
          )
        })}
        {shownIds.length === 0 && <li className="quiet">Nothing is found.</li>}
      </ol>
    </section>
  )
}

/** A text with the words of the query highlighted. */
function Words({ text, wanted }: { readonly text: string; readonly wanted: ReadonlySet<string> }) {
  return text
    .split(/(\s+)/)
    .map((word, i) => (termsOf(word).some(term => wanted.has(term)) ? <mark key={i}>{word}</mark> : word))
}
