import { UNKNOWN } from '#labs/tokeniser'

interface CutTextProps {
  readonly title: string
  /** The id of the part that has cut the text. */
  readonly part: string
  /** The tokens of each word. */
  readonly words: readonly (readonly string[])[]
  /** The token that was merged last, to be found in the text. */
  readonly newest: string | undefined
}

/** A text cut into its tokens. */
export function CutText({ title, part, words, newest }: CutTextProps) {
  return (
    <section className="cut" aria-label={title} data-part={part}>
      <h3 className="label">
        {title}: {words.flat().length} tokens, {words.length} words
      </h3>
      <p>
        {words.map((tokens, i) => (
          <span key={i} className="cut-word">
            {tokens.map((token, j) => (
              <span
                key={j}
                className="cut-token"
                data-kind={kindOf(token, newest)}
                data-part={token === newest ? 'merged' : undefined}
              >
                {token}
              </span>
            ))}{' '}
          </span>
        ))}
      </p>
    </section>
  )
}

function kindOf(token: string, newest: string | undefined): string | undefined {
  if (token === UNKNOWN) return 'strange'
  if (/^<0x[0-9A-F]{2}>$/.test(token)) return 'byte'
  return token === newest ? 'newest' : undefined
}
