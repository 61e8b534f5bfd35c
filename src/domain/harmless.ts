/**
 * Characters that control a terminal or reorder letters: C0 but tab and line end, delete, C1, bidirectional
 * controls.
 */
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
export const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text of a bank, a record or a file, made safe to print on a terminal. */
export function harmless(text: string): string {
  return text.replace(CONTROLS, '')
}
