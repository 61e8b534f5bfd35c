import type { TokenShare } from '#labs/speculative-decoding'
import type { ReactNode } from 'react'

const LEFT = 20
const ROW = 34
const WIDTH = 380
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Where each token comes from: kept drafts and replacements together reach the target's mark. */
export function ShareBars({ shares }: { readonly shares: readonly TokenShare[] }) {
  const most = Math.max(...shares.flatMap(({ target, drafter }) => [target, drafter]))
  const long = (share: number) => (share / (most * 1.04)) * (WIDTH - LEFT - 12)
  const x = (share: number) => LEFT + long(share)
  return (
    <svg
      className="draft-chart"
      viewBox={`0 0 ${WIDTH} ${shares.length * ROW + 4}`}
      role="img"
      aria-label="For each of six tokens, kept drafts and replacements add up to the target’s share."
    >
      {shares.map(({ target, drafter, kept, replaced, written }, i) => {
        const y = i * ROW + 6
        return (
          <g key={i}>
            <text x={0} y={y + 14} className="ax strong">
              {LETTERS[i]}
            </text>
            <rect data-part="kept" x={LEFT} y={y} width={long(kept)} height="18" className="kept" />
            <rect
              data-part="replaced"
              x={x(kept)}
              y={y}
              width={long(replaced)}
              height="18"
              className="replaced"
            />
            <path data-part="target" d={`M${x(target)} ${y - 4}v26`} className="target-mark" />
            <circle data-part="drafter" cx={x(drafter)} cy={y + 9} r="5" className="drafter-mark" />
            <circle data-part="tokens" cx={x(written)} cy={y + 9} r="3" className="written-mark" />
          </g>
        )
      })}
    </svg>
  )
}

/** The five signs of the bars, drawn as they are there. */
export function ShareKey() {
  return (
    <p className="draft-key small">
      <Sign name="draft kept" part="kept">
        <rect x="2" y="3" width="20" height="14" className="kept" />
      </Sign>
      <Sign name="replacement" part="replaced">
        <rect x="2" y="3" width="20" height="14" className="replaced" />
      </Sign>
      <Sign name="target" part="target">
        <path d="M12 0v20" className="target-mark" />
      </Sign>
      <Sign name="drafter" part="drafter">
        <circle cx="12" cy="10" r="5" className="drafter-mark" />
      </Sign>
      <Sign name="written in the rounds" part="tokens">
        <circle cx="12" cy="10" r="3" className="written-mark" />
      </Sign>
    </p>
  )
}

interface SignProps {
  readonly name: string
  readonly part: string
  readonly children: ReactNode
}

function Sign({ name, part, children }: SignProps) {
  return (
    <span data-part={part}>
      <svg className="draft-sign draft-chart" viewBox="0 0 24 20" aria-hidden="true">
        {children}
      </svg>
      {name}
    </span>
  )
}
