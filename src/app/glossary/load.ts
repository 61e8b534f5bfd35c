import type { GlossaryLoad } from '#api'
import type { RecordIndex } from '../record-index.ts'
import type { Moment, Services } from '../services.ts'
import { glossaryState } from './terms.ts'
import type { GlossaryState } from './terms.ts'

/** A card takes about half a minute: a sentence typed, the definition read, a key pressed. */
const MINUTES_EACH = 0.5

/** The glossary's share of today, for the plan of the day. */
export function glossaryLoad({ bank }: Services, record: RecordIndex, moment: Moment): GlossaryLoad {
  return loadOf(glossaryState(bank, record, moment))
}

export function loadOf({ cards, queue }: GlossaryState): GlossaryLoad {
  const due = queue.filter(({ term }) => cards.has(term)).length
  return { due, fresh: queue.length - due, minutes: Math.ceil(due * MINUTES_EACH) }
}
