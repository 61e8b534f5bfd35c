const CENTRE = 130
const UNIT = 84

interface PlaneProps {
  readonly label: string
  /** Arrows with a number each. */
  readonly features: readonly (readonly number[])[]
  /** Directions of a dictionary, of length one, drawn as rays behind the arrows. */
  readonly rays?: readonly (readonly number[])[]
  /** The rays that lie nearest a feature. */
  readonly nearest?: readonly number[]
}

/** Directions in two dimensions. */
export function Plane({ label, features, rays = [], nearest = [] }: PlaneProps) {
  const at = ([x = 0, y = 0]: readonly number[], by = 1) =>
    `${(CENTRE + x * UNIT * by).toFixed(1)} ${(CENTRE - y * UNIT * by).toFixed(1)}`
  return (
    <svg className="plane" viewBox="0 0 260 260" role="img" aria-label={label}>
      <circle cx={CENTRE} cy={CENTRE} r={UNIT} className="grid" />
      <path d={`M8 ${CENTRE}H252M${CENTRE} 8V252`} className="grid" />
      {rays.map((ray, i) => (
        <path
          key={i}
          data-part={nearest.includes(i) ? 'nearest dictionary' : 'dictionary'}
          d={`M${CENTRE} ${CENTRE}L${at(ray, 1.42)}`}
          className={nearest.includes(i) ? 'ray' : 'ray other'}
        />
      ))}
      {features.map((feature, i) => {
        const length = Math.hypot(...feature)
        if (length < 0.1) return null
        const [x = 0, y = 0] = feature.map(value => value / length)
        return (
          <g key={i} data-part="features length overlap">
            <path d={`M${CENTRE} ${CENTRE}L${at(feature)}`} className="feature" />
            <circle
              cx={CENTRE + (feature[0] ?? 0) * UNIT}
              cy={CENTRE - (feature[1] ?? 0) * UNIT}
              r="4"
              className="dot"
            />
            <text
              x={CENTRE + x * (length * UNIT + 14)}
              y={CENTRE - y * (length * UNIT + 14) + 4}
              className="ax m strong haloed"
            >
              {i + 1}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
