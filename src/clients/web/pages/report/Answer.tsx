import type { AttemptView } from '#api'
import { Markdown } from '../../components/Markdown.tsx'
import { VERDICT_NAMES } from '#wording'
import { StrangeLetters } from '../../components/StrangeLetters.tsx'
import { underlinesOf } from './report-data.ts'

/** The answer as handed in, with its evidence underlined and lettered. */
export function Answer({ view: { attempt } }: { readonly view: AttemptView }) {
  const underlines = underlinesOf(attempt)
  const kinds = [...new Set(underlines.map(line => line.as))]
  return (
    <section className="s-answer" aria-labelledby="answer-h">
      <h2 id="answer-h" className="label">
        Your answer
      </h2>
      <div className="prose said">
        <Markdown text={attempt.answer} underlines={underlines} ids="words-" />
      </div>
      <StrangeLetters answer={attempt.answer} />
      {kinds.length > 0 ? (
        <ul className="evidence-marks small quiet" aria-label="How evidence is marked">
          {(['met', 'partial', 'contradicted', 'unjudged', 'flag'] as const)
            .filter(kind => kinds.includes(kind))
            .map(kind => (
              <li key={kind}>
                <span className="ev" data-v={kind}>
                  {kind === 'flag' ? 'red flag' : VERDICT_NAMES[kind].toLowerCase()}
                </span>
              </li>
            ))}
          {underlines.some(line => line.unsure) && (
            <li>
              <span className="ev" data-v="met" data-unsure="">
                in fine dots
              </span>
              : not sure
            </li>
          )}
        </ul>
      ) : (
        <p className="small quiet aside">I found no point of this question in your answer.</p>
      )}
    </section>
  )
}
