/** As long as an answer may be, in UTF-16 units. */
export const ANSWER_LIMIT = 20_000
