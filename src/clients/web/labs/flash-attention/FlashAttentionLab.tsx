import { plainCost, tileCost } from '#labs/flash-attention'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { aheadOf, useAhead, withEach } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { powerOfTen, savingText } from './figures.ts'
import { FLASH_ASKS, FLASH_LIMITS, setUpOfTiles, TILE_NOTE, whatTilesShow } from './flash-text.ts'
import { FLASH_KNOBS, HEAD_WIDTHS, LENGTHS, SMALL_RUN, TILE_COLUMNS, TILE_ROWS } from './knobs.ts'
import type { smallRun } from './small-run.ts'
import { TileChart } from './TileChart.tsx'
import { TileTable } from './TileTable.tsx'
import './flash-attention.css'

export { FlashAttentionFigure } from './FlashAttentionFigure.tsx'

const open = () => new Worker(new URL('./flash-attention.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof smallRun>(open)

/** FlashAttention: the bytes that tiles move beside the plain kernel, and the outputs of both. */
export function FlashAttentionLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(FLASH_KNOBS, ['tokens', 'd', 'rows'])
  const { tokens, d, rows, seed } = values
  const size = { tokens, headDimension: d }
  const keys = useLabKeys('rows', by => change({ rows: stepped(TILE_ROWS, rows, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const plain = plainCost(size)
  const tiles = TILE_ROWS.map(each => tileCost(size, { rows: each, columns: TILE_COLUMNS }))
  const tile = tileCost(size, { rows, columns: TILE_COLUMNS })
  const setting = { d, rows, seed }
  // The next one says nearly the same, so the last one may stand for it.
  const both = useAhead(AHEAD, setting, [
    ...withEach(setting, 'rows', TILE_ROWS),
    ...withEach(setting, 'd', HEAD_WIDTHS),
    { ...setting, seed: nextSeed(seed) },
  ])?.result

  return (
    <LabFrame
      id="flash-attention"
      asks={FLASH_ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}`}
      predict={
        <Predict
          key={`${tokens}-${d}-${rows}`}
          label="Your prediction of how many times fewer bytes"
          least={0.25}
          most={32}
          step={0.25}
          start={16}
          ends={['four times as many', 'a thirty-second']}
          format={savingText}
          shown={shown}
          guess={guess}
          measured={tile.timesFewer}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUpOfTiles(size, rows)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="rows"
            legend={<Inline text="Rows of a tile $B_r$" />}
            all={TILE_ROWS}
            value={rows}
            change={each => change({ rows: each })}
          />
          <Segments
            name="d"
            legend={<Inline text="Head dimension $d$" />}
            all={HEAD_WIDTHS}
            value={d}
            change={each => change({ d: each })}
          />
          <Segments
            name="tokens"
            legend={<Inline text="Tokens $N$" />}
            all={LENGTHS}
            value={tokens}
            change={each => change({ tokens: each })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <>
          <TileChart plain={plain} tiles={tiles} here={rows} guess={guess} />
          <p className="small quiet">
            <span data-part="joined">
              Both kernels were run on {SMALL_RUN.tokens} tokens of this width, {SMALL_RUN.columns} keys at a
              time: their outputs are at most {both ? <Inline text={powerOfTen(both.apart)} /> : '…'} apart.
            </span>{' '}
            The bytes for {tokens.toLocaleString('en-GB')} tokens are counted by formula.
          </p>
        </>
      }
      table={
        <>
          <TileTable plain={plain} tiles={tiles} here={rows} />
          <p className="small quiet">
            <Inline text={TILE_NOTE} />
          </p>
        </>
      }
      look={both ? whatTilesShow(size, plain, tile, both) : []}
      limits={FLASH_LIMITS}
      code={CODE}
      file="src/labs/flash-attention/forward.ts"
      parts={PARTS}
    />
  )
}
