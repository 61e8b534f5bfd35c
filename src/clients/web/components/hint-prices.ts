/** What each rung costs, said before it is taken: how good the review rating can then be at best. */
export const PRICES = [
  { before: 'at best ', rating: 'good' },
  { before: 'at best ', rating: 'hard' },
  { before: '', rating: 'again' },
] as const
