import type { Ranking } from '#labs/retrieval'
import type { Searched } from './searched.ts'
import { STAGE_NAMES } from './searched.ts'

const ROWS = 8
const ROW = 22
const TOP = 34
/** Where each column of names begins and ends. */
const COLUMNS = [
  { stage: 'lexical', from: 0, to: 140 },
  { stage: 'hybrid', from: 166, to: 306 },
  { stage: 'dense', from: 332, to: 472 },
] as const

interface RankedListsProps {
  readonly searched: Searched
  readonly query: string
  readonly k: number
}

/** The two lists beside what they are fused into; a line joins the places of one passage. */
export function RankedLists({ searched: { found, grades }, query, k }: RankedListsProps) {
  const y = (place: number) => TOP + place * ROW
  const [words, fused, vectors] = COLUMNS
  const lines = (from: Ranking, x1: number, x2: number) =>
    found.hybrid.slice(0, ROWS).flatMap(({ id }, place) => {
      const before = from.findIndex(one => one.id === id)
      return before < 0 || before >= ROWS
        ? []
        : [
            <path
              key={id}
              d={`M${x1} ${y(before) + 11}L${x2} ${y(place) + 11}`}
              className={grades.has(id) ? 'join answers' : 'join'}
            />,
          ]
    })
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The lists beside each other">
      <svg
        className="ranked-lists"
        viewBox={`0 0 472 ${TOP + ROWS * ROW + 4}`}
        role="img"
        aria-label={
          `For “${query}” the fused lists begin with ` +
          `${found.hybrid
            .slice(0, 3)
            .map(({ id }) => id)
            .join(', ')}.`
        }
      >
        <g data-part="rank">
          {lines(found.lexical, words.to, fused.from)}
          {lines(found.dense, vectors.from, fused.to)}
        </g>
        {COLUMNS.map(({ stage, from, to }) => (
          <g key={stage} data-part={stage}>
            <text x={from + 22} y="14" className="ax strong">
              {STAGE_NAMES[stage]}
            </text>
            {k < ROWS && <path d={`M${from} ${y(k)}H${to}`} className="depth" />}
            {found[stage].length === 0 && (
              <text x={from + 22} y={y(0) + 15} className="ax">
                finds nothing
              </text>
            )}
            {found[stage].slice(0, ROWS).map(({ id }, place) => (
              <text key={id} x={from + 22} y={y(place) + 15} className={grades.has(id) ? 'ax strong' : 'ax'}>
                {id}
                {grades.has(id) && ' ✓'}
              </text>
            ))}
          </g>
        ))}
        {COLUMNS.map(({ stage, from }) => (
          <g key={stage} data-part={`rank ${stage}`}>
            {found[stage].slice(0, ROWS).map(({ id }, place) => (
              <text key={id} x={from + 14} y={y(place) + 15} className="ax r">
                {place + 1}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}
