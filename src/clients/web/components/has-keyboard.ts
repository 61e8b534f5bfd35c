/** Whether there is a keyboard beside the screen, so that a focused field covers nothing. */
export function hasKeyboard(): boolean {
  return matchMedia('(hover: hover) and (pointer: fine)').matches
}
