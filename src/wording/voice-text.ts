import type { ModelsView } from '#api'

/** The listener: a transcriber, or the browser, with its maker's servers or without. */
export type Listener =
  | Pick<NonNullable<ModelsView['transcriber']>, 'host' | 'here'>
  | 'browser'
  | 'browser alone'

/** The destination of a voice, in a sentence to stand beside the button. */
export function voiceText(listener: Listener): string {
  if (listener === 'browser alone') return 'Your voice stays in your browser.'
  if (listener === 'browser') return 'Your voice goes to your browser’s maker.'
  return `Your voice goes to ${listener.host}${listener.here ? ', on this machine' : ''}.`
}
