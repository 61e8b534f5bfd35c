/** The longest answer accepted, in UTF-16 code units. */
export const ANSWER_LIMIT = 20_000

/** The longest answer to a calculation, in UTF-16 code units. */
export const TYPED_LIMIT = 100
