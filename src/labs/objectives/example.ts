/** A training example made of one text: the slots that are read, the attention mask, and the targets. */

export type SlotKind = 'kept' | 'mask' | 'random' | 'sentinel' | 'start' | 'end' | 'prompt'

export interface ExampleSlot {
  readonly token: string
  readonly kind: SlotKind
  /** The token to predict here, if the loss counts it. */
  readonly predicts?: string
  /** The weight in the loss: 1, except in diffusion, where it is 1/t. */
  readonly weight?: number
}

export interface TrainingExample {
  /** The sequence that the network computes; of an encoder and a decoder, the encoder's slots first. */
  readonly slots: readonly ExampleSlot[]
  /** The number of slots that belong to the encoder; all or none where there is no second stack. */
  readonly encoder: number
  /** (n, n): whether a position, by row, sees another, by column. */
  readonly sees: SeenBy
}

export type SeenBy = (row: number, column: number) => boolean

export const everything: SeenBy = () => true
export const backwards: SeenBy = (row, column) => column <= row
/** A prefix that sees itself both ways, and then causal attention (Raffel et al. 2020, fig. 4). */
export const withPrefix =
  (prefix: number): SeenBy =>
  (row, column) =>
    column < prefix || column <= row
/** Block-causal: finished blocks and the whole of a position's own block. */
export const byBlock =
  (size: number): SeenBy =>
  (row, column) =>
    Math.floor(column / size) <= Math.floor(row / size)

/** The number of pairs that may attend, of n². */
export function pairsSeen({ slots, sees }: TrainingExample): number {
  return slots.reduce((sum, _, row) => sum + slots.filter((__, column) => sees(row, column)).length, 0)
}

/** The number of predictions of one pass that the loss counts. */
export function signalsOf({ slots }: TrainingExample): number {
  return slots.filter(({ predicts }) => predicts !== undefined).length
}

/** Rows of an encoder and of a decoder that reads it: the same mask as a prefix, in two stacks. */
export function encoderDecoder(
  encoder: readonly ExampleSlot[],
  target: readonly Pick<ExampleSlot, 'token' | 'kind'>[],
): TrainingExample {
  const read = [{ token: '<s>', kind: 'start' } as const, ...target.slice(0, -1)]
  const decoder = read.map((slot, i) => ({ ...slot, predicts: target[i]?.token ?? '' }))
  return {
    slots: [...encoder, ...decoder],
    encoder: encoder.length,
    sees: (row, column) =>
      row < encoder.length ? column < encoder.length : column < encoder.length || column <= row,
  }
}
