/** Whether the text is in the clipboard now. A browser may refuse, or the page has no secure address. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
