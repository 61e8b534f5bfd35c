import type { QuestionView } from '#api'
import { DIMENSION_NAMES, RANK_NAMES, inReportOrder, pointLetters } from '#wording'
import { CountingNote } from '../../components/CountingNote.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { ModelAnswer } from '../../components/ModelAnswer.tsx'
import { Sources } from '../../components/Sources.tsx'
import { SeePoint } from '../../labs/SeePoint.tsx'
import '../../components/columns.css'
import '../../components/points.css'

const NONE = new Map<never, never>()

/** A revealed question: its points, model answers, red flags and sources, with no mark. */
export function KeyView({ view: { key, papers, readings } }: { readonly view: QuestionView }) {
  if (!key) return null
  const letters = pointLetters(key.points)
  return (
    <div className="split revealed">
      <div>
        <ModelAnswer
          title="A strong answer"
          answers={key.modelAnswers}
          readings={readings}
          points={key.points}
          kinds={NONE}
        />
        <Sources question={key} papers={papers} />
      </div>
      <section className="s-points" aria-labelledby="points">
        <div className="group">
          <h2 id="points" className="label">
            Points
          </h2>
          <p className="small quiet num">not examined</p>
        </div>
        <ol className="points">
          {inReportOrder(key.points).map(point => (
            <li key={point.id} id={point.id} className="point" tabIndex={-1}>
              <span className="letter">{letters.get(point.id)}</span>
              <div>
                <p className="point-head">
                  <span>{RANK_NAMES[point.rank]}</span>
                  {point.dimension && <span>{DIMENSION_NAMES[point.dimension]}</span>}
                  <span className="weight">weight {point.weight}</span>
                </p>
                <p className="claim">
                  <Inline text={point.claim} />
                </p>
                <CountingNote point={point} />
                <SeePoint link={point.lab} letter={letters.get(point.id)} />
              </div>
            </li>
          ))}
        </ol>
        <div className="group">
          <h2 className="label">Red flags</h2>
        </div>
        <ul className="points">
          {key.redFlags.map(flag => (
            <li key={flag.id} className="point">
              <span />
              <div>
                <p className="claim">
                  <Inline text={flag.claim} />
                </p>
                <p className="remark">
                  <b>Correction.</b> <Inline text={flag.correction} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
