import type { CachePrice, WrittenText } from '#labs/decoding'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'

interface WrittenTextsProps {
  readonly prompt: string
  readonly texts: readonly WrittenText[]
}

/** The small GPT's continuations of the prompt: sampled by the rule, and by beam search. */
export function WrittenTexts({ prompt, texts }: WrittenTextsProps) {
  return (
    <LabTable
      caption="What a small GPT writes"
      head={
        <tr>
          <th scope="col">How</th>
          <th scope="col">{prompt} …</th>
          <th scope="col" className="r">
            Nats a token
          </th>
          <th scope="col" className="r">
            Fresh pairs
          </th>
        </tr>
      }
    >
      {texts.map(({ beam, text, nats, fresh }, i) => (
        <tr key={`${beam}-${i}`} className="written-row">
          <th scope="row">{wayOf(beam)}</th>
          <td className="written">{text.trimStart()}</td>
          <td className="r num">{nats.toFixed(2)}</td>
          <td className="r num">{`${Math.round(100 * fresh)}\u00a0%`}</td>
        </tr>
      ))}
    </LabTable>
  )
}

function wayOf(beam: number | undefined): string {
  if (beam === undefined) return 'drawn'
  return beam === 1 ? 'greedy' : `beam of ${beam}`
}

/** The same greedy text with and without a KV cache: tokens read, and the time taken here. */
export function CachePrices({ prices }: { readonly prices: readonly CachePrice[] }) {
  return (
    <LabTable
      caption="The same text with a cache of keys and values, and without"
      head={
        <LabHeads
          names={[
            'Tokens written',
            'Read with it',
            'Read without',
            'Time with it',
            'Time without',
            'Times as long',
          ]}
        />
      }
    >
      {prices.map(({ tokens, read, ms: [cached, plain] }) => (
        <LabRow
          key={tokens}
          name={tokens}
          cells={[
            ...read,
            `${cached.toFixed(0)}\u00a0ms`,
            `${plain.toFixed(0)}\u00a0ms`,
            (plain / cached).toFixed(1),
          ]}
        />
      ))}
    </LabTable>
  )
}
