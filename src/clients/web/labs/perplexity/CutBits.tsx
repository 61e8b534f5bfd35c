import { readable } from '#labs/perplexity'
import type { ScoredText } from '#labs/perplexity'
import { ofPart } from '../of-part.tsx'
import { figure, hundredths, NAMES } from './perplexity-text.ts'

/** The text in its tokens. The line below each is the thicker the more bits it costs. */
export function CutBits({ score }: { readonly score: ScoredText }) {
  const { tokenisation, cut, tokens, bytes, bitsPerToken, bitsPerByte } = score
  const bits = bitsPerToken * tokens
  return (
    <section className="cut-bits" aria-label={`The text in ${NAMES[tokenisation]}`}>
      <h3 className="label">
        In {NAMES[tokenisation]}: {ofPart('tokens', `${tokens} tokens`)},{' '}
        {ofPart('loss', `${figure(bits)} bits`)}
      </h3>
      <div className="cut-text" tabIndex={0} role="group" aria-label="Its tokens" data-part="loss">
        {cut.map(({ token, bits: cost }, i) => (
          <span key={i} data-cost={Math.min(4, Math.floor(cost / 3))} title={`${figure(cost)} bits`}>
            {readable(token)}
          </span>
        ))}
      </div>
      <p className="small quiet num">
        {ofPart(
          'bits-a-token',
          `${figure(bits)} bits / ${tokens} tokens = ${hundredths(bitsPerToken)} bits a token.`,
        )}{' '}
        {ofPart(
          'bits-a-byte',
          `${figure(bits)} bits / ${bytes} bytes = ${hundredths(bitsPerByte)} bits a byte.`,
        )}{' '}
        The thicker the line below a token, the more bits it costs: three for each step.
      </p>
    </section>
  )
}
