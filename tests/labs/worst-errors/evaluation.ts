/** The same for the labs of evaluation and of images. */
import emergent from '../../fixtures/labs/emergence.json' with { type: 'json' }
import needles from '../../fixtures/labs/haystack.json' with { type: 'json' }
import images from '../../fixtures/labs/image-tokens.json' with { type: 'json' }
import { exactMatchSlope, scoresAt, SMOOTH, wrongTokens } from '../../../src/labs/emergence/index.ts'
import { relativeError } from '../../../src/labs/entries.ts'
import { needleFound, needleWeight } from '../../../src/labs/haystack/index.ts'
import { gatedRead, resampled } from '../../../src/labs/image-tokens/index.ts'

export const ERRORS_OF_EVALUATION: Readonly<Record<string, () => number>> = {
  emergence() {
    return Math.max(
      relativeError(wrongTokens(emergent.wrong.p), emergent.wrong.counts),
      ...emergent.family.flatMap(({ size, length, exactMatch, slope }) => [
        relativeError([scoresAt(SMOOTH, size, length).exactMatch], [exactMatch]),
        relativeError([exactMatchSlope(SMOOTH, size, length)], [slope]),
      ]),
    )
  },
  haystack() {
    return Math.max(
      relativeError([needleWeight(needles.scores)], [needles.weight]),
      ...needles.found.map(({ n, lead, value }) => relativeError([needleFound(n, lead)], [value])),
    )
  },
  'image-tokens'() {
    const { queries, patches, text, gate, ...wanted } = images
    return Math.max(
      relativeError(resampled(queries, patches).flat(), wanted.resampled.flat()),
      relativeError(gatedRead(text, patches, gate).flat(), wanted.read.flat()),
    )
  },
}
