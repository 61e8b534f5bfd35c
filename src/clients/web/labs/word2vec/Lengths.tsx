import type { Geometry } from '#labs/word2vec'

const LEFT = 40
const RIGHT = 408
const TOP = 10
const BOTTOM = 150

/** The length of vectors over the frequency of their words, on a logarithmic axis. */
export function Lengths({ lengths }: Geometry) {
  const counts = lengths.map(([count]) => count)
  const most = Math.max(...counts)
  const longest = Math.max(1, ...lengths.map(([, length]) => length))
  const top = Math.ceil(longest)
  const x = (count: number) => LEFT + (Math.log(count) / Math.log(most)) * (RIGHT - LEFT)
  const y = (length: number) => BOTTOM - (length / top) * (BOTTOM - TOP)
  const [frequent] = lengths
  return (
    <svg
      className="w2v-chart"
      viewBox="0 0 420 180"
      role="img"
      aria-label={
        `Length over frequency. Of the most frequent word: ${frequent?.[1].toFixed(1)}; ` +
        `the longest: ${longest.toFixed(1)}.`
      }
    >
      {[0, top].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      <path
        d={lengths.map(([count, length]) => `M${x(count).toFixed(1)} ${y(length).toFixed(1)}h0`).join('')}
        className="spots"
      />
      {frequent && (
        <text x={x(frequent[0]) - 6} y={y(frequent[1]) + 4} className="ax r over-lines strong">
          the most frequent
        </text>
      )}
      {[10, 100, 1000].map(
        tick =>
          tick < most && (
            <text key={tick} x={x(tick)} y={BOTTOM + 20} className="ax m">
              {tick.toLocaleString('en-GB')}
              {tick === 10 ? ' times' : ''}
            </text>
          ),
      )}
    </svg>
  )
}
