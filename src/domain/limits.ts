/** As long as an answer may be, in UTF-16 units. */
export const ANSWER_LIMIT = 20_000

/** As long as the answer to a calculation may be. */
export const TYPED_LIMIT = 100
