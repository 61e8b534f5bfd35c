import { USUAL, written } from '#labs/seq2seq'
import type { SeqProgress } from '#labs/seq2seq'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
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
              'strings right, without',
              'with attention',
              'letters right, without',
              'with attention',
            ]}
          />
        }
      >
        {without.byLength.map(({ length, whole, letters: right }, i) => {
          const beside = attentive.byLength[i]
          const cells = [whole, beside?.whole ?? NaN, right, beside?.letters ?? NaN].map(hundredth)
          return <LabRow key={length} name={length} cells={cells} here={length === USUAL.longest} />
        })}
      </LabTable>
      <LabTable
        caption="Wrong letters, of 100"
        head={
          <LabHeads
            names={['pair', 'after true letters', 'after its own', 'before a mistake', 'after a mistake']}
          />
        }
      >
        {(['without', 'with'] as const).map(name => {
          const { onTrue, onOwn } = progress[name]
          const shares = [onTrue.wrong, onOwn.wrong, onOwn.wrongBeforeMistake, onOwn.wrongAfterMistake]
          return <LabRow key={name} name={`${name} attention`} cells={shares.map(hundredth)} />
        })}
      </LabTable>
      <LabTable
        caption="By place, and the place with the largest weight (in hundredths)"
        head={
          <LabHeads names={['place', 'read', 'due', 'without', 'with', 'looks at', 'wrong, true', 'own']} />
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
              cells={[...cells, `${place + 1} (${hundredth(row[place] ?? NaN)})`, ...wrong]}
            />
          )
        })}
      </LabTable>
    </>
  )
}
