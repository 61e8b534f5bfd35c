import { useLoad } from '../../data/use-load.ts'

/** Where the learner's words go. It stands away from the buttons, since each of them may be another matter. */
export function Privacy({ byBrowser }: { readonly byBrowser: boolean }) {
  const { value: models } = useLoad('models', api => api.models())
  if (!models) return null
  return (
    <p className="small quiet privacy">
      {models.offline
        ? 'What you write stays on this machine.'
        : 'What you write stays on this machine until you hand it in; then the language model that judges reads it.'}
      {byBrowser && ' Dictation is the browser’s, and may send your voice to its maker; it asks before.'}
    </p>
  )
}
