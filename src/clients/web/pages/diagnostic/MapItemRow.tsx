import type { MapItem } from '#api'
import { RULINGS, SECTION_NAMES } from '#wording'
import { Glyph } from '../../components/Glyph.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import '../../components/points.css'

/** One short question: what was asked and said, what the examiner found, and the question it belongs to. */
export function MapItemRow({ item, number }: { readonly item: MapItem; readonly number: number }) {
  const { section, prompt, question, answer, points, calculated } = item
  return (
    <li className="map-item">
      <div>
        <p className="small quiet num">
          {number}. {SECTION_NAMES[section]}
        </p>
        <p className="map-prompt">
          <Inline text={prompt} />
        </p>
        {answer === null ? (
          <p className="note quiet">No answer: passed over.</p>
        ) : (
          <p className="stand-said">
            <span className="vh">Your answer: </span>
            {answer}
          </p>
        )}
      </div>
      <div>
        {calculated && (
          <p className="note">
            {calculated.ruling && (
              <>
                <span className="verdict" data-v={RULINGS[calculated.ruling].shape}>
                  <Glyph of={RULINGS[calculated.ruling].shape} />
                  {RULINGS[calculated.ruling].name}
                </span>{' '}
              </>
            )}
            The answer is {calculated.value}.
          </p>
        )}
        {points.length > 0 && (
          <ul className="map-points">
            {points.map(({ claim, kind, words }, i) => (
              <li key={i}>
                {kind && <VerdictWord kind={kind} />}
                <p className="claim">
                  <Inline text={claim} />
                </p>
                {words.length > 0 && <p className="quote">{words.join(' … ')}</p>}
              </li>
            ))}
          </ul>
        )}
        <p className="small">
          <a href={`/q/${question.id}`}>Practise {question.title}</a>
        </p>
      </div>
    </li>
  )
}
