import { BANDINGS } from '#labs/deduplication'
import { oneNumberOf, SEED } from '../lab-state.ts'
import type { Knob } from '../lab-state.ts'

/** Words of a shingle. */
export const WIDTHS = [1, 2, 3, 5, 8, 13] as const
/** Rows of a band; bands follow, since there are 128 hashes. */
export const ROWS = BANDINGS.map(({ rows }) => rows)
export const LONGEST = 800

const HARBOUR =
  'Overnight the wind had turned, and by breakfast the harbour was full of small boats that had run in for ' +
  'shelter. Nobody had expected them. The baker opened an hour early, sold everything that he had by eight, and ' +
  'hung a note on the door to say that he would be back when the weather was.'
const HARBOUR_AGAIN =
  'Overnight the wind had changed, and by breakfast the harbour was full of fishing boats that had run in for ' +
  'shelter. Nobody had expected them. The baker opened an hour early, sold everything that he had by nine, and ' +
  'hung a note on the door to say that he would be back when the storm was.'

export const KNOBS = {
  n: oneNumberOf(WIDTHS, 5),
  rows: oneNumberOf(ROWS, 4),
  seed: SEED,
  text: ownText(HARBOUR),
  other: ownText(HARBOUR_AGAIN),
}

function ownText(usual: string): Knob<string> {
  return { read: text => (text !== null && text.trim() !== '' && text.length <= LONGEST ? text : usual) }
}
