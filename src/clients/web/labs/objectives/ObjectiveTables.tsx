import {
  ALBERT_BASE,
  BERT_BASE,
  embeddingParameters,
  encoderParameters,
  everPredicted,
  productsPerToken,
  spanCounts,
  spanLengths,
  uniformFrom,
} from '#labs/objectives'
import type { Objective } from '#labs/objectives'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import type { MadeExample } from './examples.ts'
import { NAMES, SPANS } from './knobs.ts'
import { SEEN_BY } from './parts.ts'
import { passesText } from './objectives-text.ts'

interface CountTableProps {
  readonly made: readonly MadeExample[]
  readonly here: Objective
}

/** The objectives side by side on the present text. */
export function CountTable({ made, here }: CountTableProps) {
  return (
    <LabTable
      caption="One pass over this text"
      head={
        <LabHeads
          names={[
            'objective',
            'reads',
            'writes',
            marked('counted', 'counted'),
            marked('counted', 'of 100'),
            marked('pairs-seen', 'pairs seen'),
            'passes',
          ]}
        />
      }
    >
      {made.map(({ objective, example: { slots, encoder }, counts, passes }) => (
        <LabRow
          key={objective}
          name={marked(SEEN_BY[objective], NAMES[objective])}
          here={objective === here}
          cells={[
            marked(SEEN_BY[objective], encoder === 0 ? slots.length : encoder),
            marked(
              SEEN_BY[objective],
              encoder === 0 || encoder === slots.length ? '–' : slots.length - encoder,
            ),
            marked(`counted ${SEEN_BY[objective]}`, counts.signals),
            marked(`counted ${SEEN_BY[objective]}`, (100 * counts.share).toFixed(0)),
            marked(`pairs-seen ${SEEN_BY[objective]}`, counts.pairs),
            marked(SEEN_BY[objective], passesText(passes)),
          ]}
        />
      ))}
    </LabTable>
  )
}

function marked(part: string, text: string | number) {
  return <span data-part={part}>{text}</span>
}

/** T5's lengths for a text as long as those in its training. */
export function LengthTable({ rate, span }: { readonly rate: number; readonly span: number }) {
  return (
    <LabTable
      caption={`Spans in 512 tokens at ${rate}\u00A0%`}
      head={<LabHeads names={['mean span', 'tokens out', 'spans', 'input', 'target']} />}
    >
      {SPANS.map(length => {
        const corruption = { rate: rate / 100, span: length }
        const { dropped, spans } = spanCounts(512, corruption)
        const { input, target } = spanLengths(512, corruption)
        return (
          <LabRow key={length} name={length} here={length === span} cells={[dropped, spans, input, target]} />
        )
      })}
    </LabTable>
  )
}

/** Coverage of a text that is read many times: the share of its tokens that was ever predicted. */
export function MaskTable({ seed }: { readonly seed: number }) {
  const share = (masks: number) =>
    `${(100 * everPredicted(512, 0.15, masks, uniformFrom(seed))).toFixed(0)}\u00A0%`
  return (
    <LabTable
      caption={`Share of 512 tokens ever predicted, at 15\u00A0%`}
      head={<LabHeads names={['times read', 'ten fixed masks', 'fresh masks']} />}
    >
      {[1, 10, 20, 40].map(times => (
        <LabRow key={times} name={times} cells={[share(Math.min(10, times)), share(times)]} />
      ))}
    </LabTable>
  )
}

const SHAPES = [
  ['BERT-base', BERT_BASE],
  ['embedding in two factors', { ...BERT_BASE, embedding: ALBERT_BASE.embedding }],
  ['layers shared', { ...BERT_BASE, shared: true }],
  ['both: ALBERT-base', ALBERT_BASE],
] as const

/** ALBERT's two savings, each by itself and together. */
export function ParameterTable() {
  return (
    <LabTable
      caption="What ALBERT leaves of BERT, in millions"
      head={<LabHeads names={['encoder', 'parameters', 'of which embedding', 'products a token']} />}
    >
      {SHAPES.map(([name, shape]) => (
        <LabRow
          key={name}
          name={name}
          cells={[
            (encoderParameters(shape) / 1e6).toFixed(1),
            (embeddingParameters(shape) / 1e6).toFixed(1),
            (productsPerToken(shape) / 1e6).toFixed(0),
          ]}
        />
      ))}
    </LabTable>
  )
}
