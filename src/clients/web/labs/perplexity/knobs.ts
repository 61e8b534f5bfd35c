import { PASSAGE, TOKENISATIONS } from '#labs/perplexity'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

export const LONGEST = 1000
export const ORDERS = [2, 3, 4] as const
export const CHAPTERS = [1, 3, 9] as const

export const KNOBS = {
  text: {
    read: (text: string | null) =>
      text !== null && text.trim() !== '' && text.length <= LONGEST ? text : PASSAGE,
  },
  order: oneNumberOf(ORDERS, 3),
  chapters: oneNumberOf(CHAPTERS, 9),
  cut: oneWordOf(TOKENISATIONS, 'words'),
}
