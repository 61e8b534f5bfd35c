import { LORA_MODELS, trainingBytes } from '#labs/lora'
import type { RankCost } from '#labs/lora'
import { gb } from './figures.ts'

const LEFT = 4
const WIDTH = 300
const HEIGHT = 22

/** Memory of training: everything, and an adapter on a frozen base in 16 bits and in 4. */
export function MemoryBars({ cost }: { readonly cost: RankCost }) {
  const { parameters } = LORA_MODELS['llama-3-8b']
  const full = trainingBytes(parameters, 'full')
  const bars = [
    { name: 'Full tuning', base: 0, all: full },
    { name: 'Adapter, base in 16 bits', base: 2 * parameters, all: cost.trainingBytes },
    { name: 'Adapter, base in 4 bits', base: parameters / 2, all: cost.quantisedBytes },
  ]
  const said = bars.map(({ name, all }) => `${name} ${gb(all)} GB`).join('; ')
  return (
    <svg className="lora-chart" viewBox="0 0 380 240" role="img" aria-label={`Memory of training. ${said}.`}>
      {bars.map(({ name, base, all }, i) => {
        const y = 34 + i * 68
        const whole = base > 0 ? 'frozen-base adapter-memory' : 'full-tuning'
        const [frozen, width] = [(base / full) * WIDTH, (all / full) * WIDTH]
        return (
          <g key={name}>
            <text data-part={whole} x={LEFT} y={y - 8} className="ax">
              {name}
            </text>
            {base > 0 && (
              <rect
                data-part="frozen-base"
                x={LEFT}
                y={y}
                width={frozen}
                height={HEIGHT}
                className="frozen"
              />
            )}
            <rect
              data-part={base > 0 ? 'adapter-memory adapter-size' : 'full-tuning'}
              x={LEFT + frozen}
              y={y}
              width={Math.max(1, width - frozen)}
              height={HEIGHT}
              className="learnt"
            />
            <text data-part={whole} x={LEFT + width + 8} y={y + 16} className="ax strong">
              {gb(all)} GB
            </text>
          </g>
        )
      })}
    </svg>
  )
}
