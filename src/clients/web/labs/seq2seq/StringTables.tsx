import { USUAL, written } from '#labs/seq2seq'
import type { SeqProgress } from '#labs/seq2seq'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
import { hundredth } from './seq2seq-text.ts'

/** The pictures as numbers, all of them out of 100. */
export function StringTables({ progress }: { readonly progress: SeqProgress }) {
  const { without, with: attentive, source, target } = progress
  const { letters, weights } = attentive.sample
  return (
    <>
      <LabTable
        caption="By length, of 100"
        head={
          <LabHeads
            names={[
              'letters',
              ofPart('own-letters', 'strings right, without'),
              ofPart('context own-letters', 'with attention'),
              ofPart('own-letters', 'letters right, without'),
              ofPart('context own-letters', 'with attention'),
            ]}
          />
        }
      >
        {without.byLength.map(({ length, whole, letters: right }, i) => {
          const beside = attentive.byLength[i]
          const shares = [whole, beside?.whole ?? NaN, right, beside?.letters ?? NaN].map(hundredth)
          const cells = shares.map((share, column) =>
            ofPart(column % 2 ? 'context own-letters' : 'own-letters', share),
          )
          return <LabRow key={length} name={length} cells={cells} here={length === USUAL.longest} />
        })}
      </LabTable>
      <LabTable
        caption="Wrong letters, of 100"
        head={
          <LabHeads
            names={[
              'pair',
              ofPart('true-letters', 'after true letters'),
              ofPart('own-letters', 'after its own'),
              ofPart('own-letters', 'before a mistake'),
              ofPart('own-letters', 'after a mistake'),
            ]}
          />
        }
      >
        {(['without', 'with'] as const).map(name => {
          const { onTrue, onOwn } = progress[name]
          const shares = [onTrue.wrong, onOwn.wrong, onOwn.wrongBeforeMistake, onOwn.wrongAfterMistake]
          const cells = shares
            .map(hundredth)
            .map((share, column) => ofPart(column ? 'own-letters' : 'true-letters', share))
          return <LabRow key={name} name={`${name} attention`} cells={cells} />
        })}
      </LabTable>
      <LabTable
        caption="By place, and the place with the largest weight (in hundredths)"
        head={
          <LabHeads
            names={[
              'place',
              'read',
              'due',
              'without',
              'with',
              ofPart('weights', 'looks at'),
              ofPart('true-letters', 'wrong, true'),
              ofPart('own-letters', 'own'),
            ]}
          />
        }
      >
        {target.map((asked, t) => {
          const row = weights[t] ?? []
          const place = row.indexOf(Math.max(...row))
          const cells = [source[t], asked, without.sample.letters[t], letters[t]].map(letter =>
            written(letter ?? NaN),
          )
          const wrong = [without.onTrue.wrongAt[t] ?? NaN, without.onOwn.wrongAt[t] ?? NaN].map(hundredth)
          return (
            <LabRow
              key={t}
              name={t + 1}
              cells={[
                ...cells,
                ofPart('weights', `${place + 1} (${hundredth(row[place] ?? NaN)})`),
                ofPart('true-letters', wrong[0]),
                ofPart('own-letters', wrong[1]),
              ]}
            />
          )
        })}
      </LabTable>
    </>
  )
}
