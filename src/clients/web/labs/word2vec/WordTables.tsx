import type { Neighbours, RelationName, WordProgress } from '#labs/word2vec'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
import { figureOf, percent, RELATION_LABELS, TABLE_NOTE } from './word2vec-text.ts'

const HEADS = [
  'pairs',
  'asked',
  'parallel',
  ofPart('query-excluded', 'excluded'),
  ofPart('any-word', 'any word'),
  ofPart('query', 'query'),
]

const ofOffset = (shows: string) => ofPart('offset', shows)

interface WordTablesProps {
  readonly progress: WordProgress
  readonly relation: RelationName
}

/** The pictures as numbers, and the treatment of words by frequency. */
export function WordTables({ progress: { standings, frequencies }, relation }: WordTablesProps) {
  const placed = standings.find(each => each.relation === relation)?.placed ?? []
  return (
    <>
      <LabTable head={<LabHeads names={HEADS} />}>
        {standings.map(({ relation: name, score, parallel }) => (
          <LabRow
            key={name}
            name={RELATION_LABELS[name]}
            here={name === relation}
            cells={[
              score.asked,
              figureOf(parallel),
              ofPart('query-excluded', percent(score.right / score.asked)),
              ofPart('any-word', percent(score.rightOfAll / score.asked)),
              ofPart('query', percent(score.query / score.asked)),
            ]}
          />
        ))}
      </LabTable>
      <p className="small quiet">{TABLE_NOTE}</p>
      <LabTable
        caption="Along the mean offset"
        head={<LabHeads names={['pair', ...['cosine of the first', 'of the second'].map(ofOffset)]} />}
      >
        {placed.map(({ pair, from, to }, n) => (
          <LabRow key={n} name={pair.join(' : ')} cells={[from, to].map(figureOf).map(ofOffset)} />
        ))}
      </LabTable>
      <LabTable
        caption="Frequent words and rare ones"
        head={<LabHeads names={['word', 'of the text', 'kept', 'of the noise']} />}
      >
        {frequencies.map(({ word, share, kept, noise }) => (
          <LabRow key={word} name={word} cells={[fine(share), percent(kept), fine(noise)]} />
        ))}
      </LabTable>
      <p className="small quiet">
        Kept is what subsampling leaves of a word; the noise has its shares from the power 3/4 of the counts.
      </p>
    </>
  )
}

interface NeighbourTableProps {
  readonly neighbours: Neighbours
}

/** The nearest words to a word, by cosine and by dot product. */
export function NeighbourTable({ neighbours: { word, byCosine, byProduct } }: NeighbourTableProps) {
  return (
    <LabTable
      caption={`Nearest to “${word}”`}
      head={<LabHeads names={['rank', 'by cosine', 'cosine', 'by dot product', 'product']} />}
    >
      {byCosine.map((near, n) => {
        const other = byProduct[n]
        return (
          <LabRow
            key={n}
            name={n + 1}
            cells={[near.word, near.score.toFixed(2), other?.word, other?.score.toFixed(1)]}
          />
        )
      })}
    </LabTable>
  )
}

function fine(share: number): string {
  return `${(share * 100).toFixed(share < 0.001 ? 3 : 2)} %`
}
