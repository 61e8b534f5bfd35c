import { ANALOGIES } from '#labs/word2vec'
import type { RelationState } from '#labs/word2vec'

const ROW = 24
const LEFT = 96
const RIGHT = 300

/** The nearest words to the target of one analogy: a bar each, with its role in the query. */
export function NearBars({ relation, nearest }: RelationState) {
  const [a, b, c, d] = ANALOGIES[relation]
  const roleOf = (word: string) =>
    [a, b, c].includes(word) ? 'in the query' : word === d ? 'the answer' : ''
  const others = nearest.find(({ word }) => roleOf(word) !== 'in the query')
  const said = nearest.map(({ word, score }) => `${word} ${score.toFixed(2)}`).join(', ')
  return (
    <svg
      className="w2v-chart"
      viewBox={`0 0 420 ${nearest.length * ROW + 4}`}
      role="img"
      aria-label={`Nearest to ${b} − ${a} + ${c}: ${said}.`}
    >
      {nearest.map(({ word, score }, n) => {
        const y = n * ROW + 14
        const role = roleOf(word)
        const parts = [
          role === 'in the query' ? 'query' : '',
          word === others?.word ? 'query-excluded' : '',
          n === 0 ? 'any-word' : '',
          'target',
        ]
        const end = LEFT + Math.max(0, score) * (RIGHT - LEFT)
        return (
          <g key={n} data-part={parts.join(' ').trim()}>
            <text x={LEFT - 8} y={y + 4} className={role === 'the answer' ? 'ax r strong' : 'ax r'}>
              {word}
            </text>
            <path d={`M${LEFT} ${y}H${end}`} className={role === 'the answer' ? 'bar here' : 'bar'} />
            <text x={end + 6} y={y + 4} className={role === 'the answer' ? 'ax strong' : 'ax'}>
              {score.toFixed(2)} {role}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
