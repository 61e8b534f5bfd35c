import { plainLetters } from '#text'
import type { LayerLine, SetAside } from '../judge.ts'
import type { Segment } from '../segment.ts'

const LAYERS: Readonly<Record<SetAside['because'], LayerLine['layer']>> = {
  'addressed-to-examiner': 'answer',
  'repeats-question': 'answer',
  'list-of-terms': 'answer',
  'not-text': 'answer',
  'no-sentence': 'order',
  'off-topic': 'topic',
  denied: 'stance',
  asked: 'stance',
  doubted: 'stance',
  supposed: 'stance',
  attributed: 'stance',
  rejected: 'stance',
  withdrawn: 'stance',
  framed: 'stance',
  disowned: 'stance',
}

/** The result of each layer of reading, a line each. */
export function explainReading(
  segments: readonly Segment[],
  aside: readonly SetAside[],
): readonly LayerLine[] {
  const strange = segments.filter(({ text }) => plainLetters(text) !== text).length
  const by = Map.groupBy(aside, ({ because }) => LAYERS[because])
  const line = (layer: LayerLine['layer'], where: string): LayerLine => {
    const own = by.get(layer) ?? []
    const reasons = [...Map.groupBy(own, ({ because }) => because)].map(
      ([because, all]) => `${because} ${all.map(({ segment }) => segment).join(', ')}`,
    )
    return { layer, says: reasons.length === 0 ? `nothing set aside${where}` : reasons.join('; ') }
  }
  return [
    {
      layer: 'text',
      says:
        strange === 0 ? 'plain letters' : `${strange} of ${segments.length} stretches read in plain letters`,
    },
    line('answer', ''),
    line('topic', ''),
    line('order', ''),
    line('stance', ': all of it is asserted'),
  ]
}
