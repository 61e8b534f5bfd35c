/** The id of a model's row in the list. */
export function modelRow(model: string): string {
  return `model-${model}`
}

/** Moves the focus to where an action led, since the button that was pressed is gone. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
