import { HINT_CAPS } from '#domain'

/** The price of each hint, shown before it is taken: the best review rating that it still allows. */
export const PRICES = HINT_CAPS.slice(1).map(rating => ({
  before: rating === 'again' ? '' : 'at best ',
  rating,
}))
