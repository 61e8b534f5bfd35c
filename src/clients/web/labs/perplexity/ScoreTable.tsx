import type { ScoredText, Tokenisation } from '#labs/perplexity'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
import { figure, hundredths, NAMES } from './perplexity-text.ts'

const HEADS = [
  'tokens are',
  ofPart('tokens', 'tokens'),
  'bytes a token',
  'nats a token',
  ofPart('bits-a-token', 'bits a token'),
  ofPart('perplexity', 'perplexity'),
  ofPart('bits-a-byte', 'bits a byte'),
  'of the raw text',
]

interface ScoreTableProps {
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
            ofPart('tokens', score.tokens),
            hundredths(score.bytes / score.tokens),
            hundredths(score.natsPerToken),
            ofPart('bits-a-token', hundredths(score.bitsPerToken)),
            ofPart('perplexity', figure(score.perplexity)),
            ofPart('bits-a-byte', hundredths(score.bitsPerByte)),
            `${(100 * score.compressedShare).toFixed(0)}\u00A0%`,
          ]}
        />
      ))}
    </LabTable>
  )
}
