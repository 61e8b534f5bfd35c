import { Fragment } from 'react'

interface TokenRowProps {
  readonly tokens: readonly string[]
  /** The place of the token that is looked at. */
  readonly here: number
  /** How much the chosen head looks at each token up to that one. */
  readonly look: readonly number[]
  choose(place: number): void
}

/** The text in its tokens. The mark below each is as high as the weight that the head gives it. */
export function TokenRow({ tokens, here, look, choose }: TokenRowProps) {
  return (
    <div className="gpt-tokens" role="radiogroup" aria-label="Token that is looked at">
      {tokens.map((token, place) => (
        <Fragment key={place}>
          {token.includes('\n') && <br />}
          <label data-after={place > here ? '' : undefined}>
            <input
              type="radio"
              name="token"
              checked={place === here}
              onChange={() => choose(place)}
              aria-label={`Token ${place + 1}, ${token.trim() || 'a space'}, weight ${(look[place] ?? 0).toFixed(2)}`}
            />
            <span>{token.replaceAll(' ', '\u00a0')}</span>
            <i data-part="look" style={{ height: `${((look[place] ?? 0) * 1.5).toFixed(2)}rem` }} />
          </label>
        </Fragment>
      ))}
    </div>
  )
}
