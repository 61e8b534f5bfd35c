import { STAGES } from '#labs/retrieval'
import type { KindScores } from './retrieval-text.ts'
import { hundredths } from './retrieval-text.ts'
import { STAGE_NAMES } from './searched.ts'

const LEFT = 78
const WIDTH = 224
const ROW = 19
const GROUP = 104

const GROUPS = [
  ['all', 'All questions'],
  ['codes', 'Those with a code'],
  ['others', 'Those in other words'],
] as const

interface RecallBarsProps {
  readonly scores: KindScores
  readonly k: number
  readonly guess: number | undefined
}

/** Recall of the four stages, for all questions and for either kind, with the guess at the fused lists. */
export function RecallBars({ scores, k, guess }: RecallBarsProps) {
  const x = (recall: number) => LEFT + recall * WIDTH
  return (
    <svg
      className="recall-bars"
      viewBox={`0 0 346 ${GROUP * GROUPS.length}`}
      role="img"
      aria-label={
        `Recall at ${k} over all questions: ` +
        STAGES.map(stage => `${STAGE_NAMES[stage]} ${hundredths(scores.all[stage].recall)}`).join(', ') +
        '.'
      }
    >
      {GROUPS.map(([kind, name], group) => (
        <g key={kind} transform={`translate(0 ${group * GROUP})`}>
          <text x="0" y="14" className="ax strong">
            {name}
          </text>
          {STAGES.map((stage, i) => {
            const { recall } = scores[kind][stage]
            const y = 22 + i * ROW
            return (
              <g key={stage} data-part={stage}>
                <text x={LEFT - 8} y={y + 12} className={stage === 'hybrid' ? 'ax r strong' : 'ax r'}>
                  {STAGE_NAMES[stage]}
                </text>
                <rect
                  x={LEFT}
                  y={y + 1}
                  width={x(recall) - LEFT}
                  height={13}
                  className={stage === 'hybrid' ? 'fused-bar' : 'stage-bar'}
                />
                <text x={x(recall) + 7} y={y + 12} className={stage === 'hybrid' ? 'ax strong' : 'ax'}>
                  {hundredths(recall)}
                </text>
              </g>
            )
          })}
          <path d={`M${LEFT} 20V${22 + STAGES.length * ROW}`} className="axis-line" />
        </g>
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${x(guess)} 18V${22 + STAGES.length * ROW}`} className="guess" />
          <text x={x(guess)} y="12" className="ax m guess-text">
            you: {hundredths(guess)}
          </text>
        </>
      )}
    </svg>
  )
}
