import type { Instant } from '#domain'
import { localDay, shortDay, countText, SECTION_NAMES } from '#wording'
import { useWidth } from '../../components/use-width.ts'
import type { Series } from './history-data.ts'
import '../../components/chart.css'

const [LEFT, TOP, BOTTOM, HEIGHT] = [26, 12, 180, 210]
/** Room beside the drawing for the figure in words. */
const BESIDE = 84

/**
 * The readiness band over time; each tick below is an answer. With fewer than eight answers there is no band.
 */
export function ReadinessChart({ series: { section, answers, bands } }: { readonly series: Series }) {
  const [place, wide] = useWidth<SVGSVGElement>(560)
  const right = wide - BESIDE
  const [first] = answers
  const last = answers.at(-1)
  if (!first || !last) return null
  const start = Date.parse(first)
  const span = Math.max(1, Date.parse(last) - start)
  const x = (at: Instant) => LEFT + ((Date.parse(at) - start) / span) * (right - LEFT)
  const y = (of: number) => BOTTOM - (of / 10) * (BOTTOM - TOP)
  const now = bands.at(-1)
  const [begin] = bands
  const upper = bands.map(band => `${x(band.at).toFixed(1)} ${y(band.high).toFixed(1)}`)
  const lower = bands.toReversed().map(band => `${x(band.at).toFixed(1)} ${y(band.low).toFixed(1)}`)
  const text = now ? `${Math.round(now.low)} to ${Math.round(now.high)}` : 'too few to say'

  return (
    <svg
      ref={place}
      className="history-svg"
      height={HEIGHT}
      viewBox={`0 0 ${wide} ${HEIGHT}`}
      role="img"
      aria-label={`${SECTION_NAMES[section]}: would pass, out of ten core questions: ${text}, from ${countText(answers.length, 'answer')} between ${shortDay(localDay(first))} and ${shortDay(localDay(last))}.`}
    >
      {[0, 5, 10].map(of => (
        <g key={of}>
          <path d={`M${LEFT} ${y(of)}H${right}`} className="grid" />
          <text x={LEFT - 8} y={y(of) + 4} className="ax r">
            {of}
          </text>
        </g>
      ))}
      {(!begin || x(begin.at) > LEFT + 60) && (
        <>
          <path d={`M${LEFT} ${y(5)}H${begin ? x(begin.at) : right}`} className="unknown" />
          <text x={(LEFT + (begin ? x(begin.at) : right)) / 2} y={y(5) - 8} className="ax m">
            too few to say
          </text>
        </>
      )}
      {bands.length > 0 && <path d={`M${[...upper, ...lower].join('L')}Z`} className="fan" />}
      {answers.map(at => (
        <path key={at} d={`M${x(at).toFixed(1)} ${BOTTOM}v5`} stroke="currentColor" />
      ))}
      {now && (
        <text x={right + 8} y={y((now.low + now.high) / 2)} className="ax strong">
          {text}
        </text>
      )}
      <text x={right + 8} y={now ? y((now.low + now.high) / 2) + 16 : y(5)} className="ax">
        {countText(answers.length, 'answer')}
      </text>
      <text x={LEFT} y={204} className="ax">
        {shortDay(localDay(first))}
      </text>
      {localDay(first) !== localDay(last) && (
        <text x={right} y={204} className="ax r">
          {shortDay(localDay(last))}
        </text>
      )}
    </svg>
  )
}
