import type { ScoredText, Tokenisation } from '#labs/perplexity'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { figure, hundredths, NAMES } from './perplexity-text.ts'

const HEADS = [
  'tokens are',
  'tokens',
  'bytes a token',
  'nats a token',
  'bits a token',
  'perplexity',
  'bits a byte',
  'of the raw text',
]

export interface ScoreTableProps {
  readonly scores: readonly ScoredText[]
  readonly cut: Tokenisation
}

export function ScoreTable({ scores, cut }: ScoreTableProps) {
  return (
    <LabTable head={<LabHeads names={HEADS} />}>
      {scores.map(score => (
        <LabRow
          key={score.tokenisation}
          name={NAMES[score.tokenisation]}
          here={score.tokenisation === cut}
          cells={[
            score.tokens,
            hundredths(score.bytes / score.tokens),
            hundredths(score.natsPerToken),
            hundredths(score.bitsPerToken),
            figure(score.perplexity),
            hundredths(score.bitsPerByte),
            `${(100 * score.compressedShare).toFixed(0)}\u00A0%`,
          ]}
        />
      ))}
    </LabTable>
  )
}
