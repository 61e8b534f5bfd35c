/** The page's wording: question, set-up and sentences about the numbers. */
import {
  DECODER,
  ENCODER,
  featuresOf,
  imageCache,
  newParameters,
  patchesWhole,
  QUERIES,
  sequenceTokens,
  tilesOf,
} from '#labs/image-tokens'
import type { Design } from '#labs/image-tokens'
import { mebibytes, parametersText, whole } from './figures.ts'

export const ASKS = 'What does a picture cost in the context?'

export interface Setting {
  readonly side: number
  readonly design: Design
  readonly images: number
}

const DESIGN_TEXTS: Readonly<Record<Design, string>> = {
  projector: 'A projector maps each patch to one token of the language model.',
  merged: 'Groups of 2 × 2 neighbouring patches are merged, and a projector maps each group to one token.',
  resampler: `A resampler lets ${QUERIES} learned queries read the patches; what they read become tokens.`,
  'cross-attention': 'Inserted layers let the text read the patches, which stay outside the sequence.',
}

export function setUp({ side, design }: Setting): string {
  const tiles = tilesOf(side)
  return (
    `An encoder takes squares of ${ENCODER.side} pixels and cuts them into patches of ${ENCODER.patch}. A picture of ` +
    `${side} × ${side} pixels ` +
    (tiles === 1
      ? 'is encoded at once. '
      : `is cut into ${tiles - 1} such tiles, and an overview of the whole, made smaller, is encoded as well. `) +
    `${DESIGN_TEXTS[design]} How many tokens does the picture take in the sequence?`
  )
}

export function whatToLookFor({ side, design, images }: Setting): readonly string[] {
  const across = ENCODER.side / ENCODER.patch
  const tokens = sequenceTokens(design, side)
  const twice = whole(patchesWhole(2 * ENCODER.side))
  return [
    `A tile has ${across} patches on a side, ${across} × ${across} = ${whole(across ** 2)} in all. ` +
      (tilesOf(side) === 1
        ? `Twice the side would be four tiles with ${twice} patches, and the overview’s beside them.`
        : `The ${tilesOf(side)} tiles, the overview among them, make ${whole(featuresOf(side))}. The ` +
          'patches grow with ' +
          'the square of the side.'),
    tokens === 0
      ? `The sequence keeps its length. The features are cached once for each inserted layer: ` +
        `${mebibytes(images * imageCache(design, side))} for ${images === 1 ? 'the picture' : `${images} pictures`}.`
      : `${images === 1 ? 'The picture takes' : `${images} pictures take`} ${whole(images * tokens)} tokens and ` +
        `${mebibytes(images * imageCache(design, side))} of KV cache in ${DECODER.layers} layers with ` +
        `${DECODER.kvHeads} KV heads, as long as the conversation lasts.`,
    `Merging leaves a quarter, ${whole(sequenceTokens('merged', side))}, and a resampler ${QUERIES} at any ` +
      'size. What ' +
      'these few no longer hold, such as small print, the language model cannot see.',
    `Cross-attention adds no token, but ${parametersText(newParameters('cross-attention'))} parameters to learn, ` +
      `where the projector has ${parametersText(newParameters('projector'))}. With the gates of the inserted layers ` +
      'at zero the frozen model answers text as before.',
  ]
}

export const LIMITS =
  'How well a model sees. Which design is better depends on what is trained and on the data. The sizes are of one ' +
  'example: the encoder of LLaVA-1.5, a decoder of width 4096, a layer inserted before every fourth.'

export const TABLE_NOTE =
  'Pairs are those of queries and keys in a layer and head, with 500 tokens of text; those of cross-attention are ' +
  'counted for every fourth layer. New parameters are counted from the sizes given above.'
