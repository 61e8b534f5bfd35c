const SIDE = 256

interface GridProps {
  readonly label: string
  /** Between −1 and 1, or little beyond: dark is far from zero, a line through it is negative. */
  readonly entries: readonly (readonly number[])[]
}

/** A matrix as squares: the area shows the size, a hollow square is negative. */
export function Grid({ label, entries }: GridProps) {
  const columns = entries[0]?.length ?? 1
  const cell = SIDE / Math.max(columns, entries.length)
  return (
    <svg className="matrix" viewBox={`-2 -2 ${SIDE + 4} ${SIDE + 4}`} role="img" aria-label={label}>
      <rect x="0" y="0" width={cell * columns} height={cell * entries.length} className="frame" />
      {entries.flatMap((row, i) =>
        row.map((value, j) => {
          const size = Math.sqrt(Math.min(1, Math.abs(value))) * cell * 0.92
          if (Math.abs(value) < 0.03) return null
          return (
            <rect
              key={`${i}-${j}`}
              x={j * cell + (cell - size) / 2}
              y={i * cell + (cell - size) / 2}
              width={size}
              height={size}
              className={value > 0 ? 'positive' : 'negative'}
            />
          )
        }),
      )}
    </svg>
  )
}
