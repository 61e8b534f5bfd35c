/** The lines of `src/labs/signal/stack.ts` that the page shows; a test holds them to the file. */
export const CODE = ``
