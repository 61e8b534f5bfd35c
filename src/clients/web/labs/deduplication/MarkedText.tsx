import { coveredWords, comparedWords } from '#labs/deduplication'

interface MarkedTextProps {
  readonly title: string
  readonly text: string
  readonly other: string
  readonly n: number
}

/** A text in its words; those that no shared shingle covers are marked. */
export function MarkedText({ title, text, other, n }: MarkedTextProps) {
  const covered = coveredWords(text, other, n)
  const alone = covered.filter(each => !each).length
  return (
    <section className="marked" data-part="shared-runs" aria-label={title}>
      <h3 className="label">
        {title}: {covered.length} words, {alone} in no shared run
      </h3>
      <p>
        {comparedWords(text).map((word, i) => (
          <span key={i}>{covered[i] ? word : <mark>{word}</mark>} </span>
        ))}
      </p>
    </section>
  )
}
