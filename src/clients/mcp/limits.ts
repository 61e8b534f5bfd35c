/** As many bytes as one message may have: room for the longest answer, however its characters are escaped. */
export const MESSAGE_LIMIT = 1024 * 1024

/** As many list items and fields as the arguments of one call may have. */
export const ELEMENTS_LIMIT = 100

/** As many characters as one text that is given out may have. A client has only so much room to read in. */
export const TEXT_LIMIT = 60_000
