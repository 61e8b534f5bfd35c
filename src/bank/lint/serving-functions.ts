import {
  bytesPerToken,
  decodeStepSeconds,
  freeCacheBytes,
  promptSeconds,
  RENTS,
  CHIPS,
  weightBytes,
} from '#hardware'
import type { Deployment } from '#hardware'

type Model = Deployment['model']
type Card = Deployment['chip']

/** The row of rents that belongs to a chip of the tables. */
function rentOf(chip: Card) {
  const [, rent] =
    Object.entries(RENTS).find(([key]) =>
      Object.entries(CHIPS).some(([name, row]) => name === key && row === chip),
    ) ?? []
  if (!rent) throw new Error(`src/hardware has rents of ${Object.keys(RENTS).join(' and ')} alone`)
  return rent
}

/**
 * Serving a decoder, for expressions of the bank. A model and a chip are rows of `src/hardware`, or what a case
 * makes of its own figures by `modelOf` and `chipOf`. Reserves and shares are from 0 to 1.
 */
export const SERVING = {
  modelOf: (parameters: number, layers: number, kvHeads: number, headDimension: number): Model => ({
    parameters,
    layers,
    kept: { kind: 'heads', kvHeads, headDimension },
  }),
  chipOf: (memoryBytes: number, bytesPerSecond: number, flopsPerSecond: number): Card => ({
    memoryBytes,
    bytesPerSecond,
    denseFlopsPerSecond: { bf16: flopsPerSecond },
  }),
  /** Bytes of the KV cache for one token. */
  kvBytesPerToken: (model: Model, bits = 16) => bytesPerToken(model, bits),
  /** Bytes of all weights. */
  bytesOfWeights: (model: Model, bits = 16) => weightBytes(model.parameters, bits),
  /** Seconds for one token of each sequence, at a share of the bandwidth. */
  decodeSeconds: (
    ...[model, chip, chips, sequences, context, share, weightBits = 16, cacheBits = 16]: readonly [
      model: Model,
      chip: Card,
      chips: number,
      sequences: number,
      context: number,
      share: number,
      weightBits?: number,
      cacheBits?: number,
    ]
  ) => decodeStepSeconds({ model, chip, chips, weightBits }, { sequences, context, cacheBits }, share),
  /** Seconds until a prompt is read, at a share of the arithmetic. */
  prefillSeconds: (
    ...[model, chip, chips, tokens, share, weightBits = 16]: readonly [
      model: Model,
      chip: Card,
      chips: number,
      tokens: number,
      share: number,
      weightBits?: number,
    ]
  ) => promptSeconds({ model, chip, chips, weightBits }, tokens, share),
  /** Bytes that are left for the KV cache beside the weights and a reserve. */
  freeKvBytes: (
    ...[model, chip, chips, reserve, weightBits = 16]: readonly [
      model: Model,
      chip: Card,
      chips: number,
      reserve: number,
      weightBits?: number,
    ]
  ) => freeCacheBytes({ model, chip, chips, weightBits }, reserve),
  /** The rent of so many chips for an hour, by the low and by the high offer of the table. */
  lowDollarsPerHour: (chip: Card, chips: number) => chips * rentOf(chip).lowDollarsPerHour,
  highDollarsPerHour: (chip: Card, chips: number) => chips * rentOf(chip).highDollarsPerHour,
} as const
