/** Lines of the lab that the page shows; a test holds them to their file. */
export const PIECES = [
  `export const everything: SeenBy = () => true
export const backwards: SeenBy = (row, column) => column <= row`,
  `export const withPrefix =
  (prefix: number): SeenBy =>
  (row, column) =>
    column < prefix || column <= row`,
  `    sees: (row, column) =>
      row < encoder.length ? column < encoder.length : column < encoder.length || column <= row,`,
  `export function pairsSeen({ slots, sees }: TrainingExample): number {
  return slots.reduce((sum, _, row) => sum + slots.filter((__, column) => sees(row, column)).length, 0)
}`,
  `export function signalsOf({ slots }: TrainingExample): number {
  return slots.filter(({ predicts }) => predicts !== undefined).length
}`,
]

export const CODE = PIECES.join('\n\n')
