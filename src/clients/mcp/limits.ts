/** Most bytes of one message: room for the longest answer, however its characters are escaped. */
export const MESSAGE_LIMIT = 1024 * 1024

/** Most list items and fields in the arguments of one call. */
export const ELEMENTS_LIMIT = 100

/** Most characters of a text that is given out, since the context of a client is limited. */
export const TEXT_LIMIT = 60_000
