import { Key } from '../../components/Key.tsx'
import type { ReplyDraft } from './use-reply.ts'
import '../../components/write.css'

interface ReplyFieldProps {
  readonly draft: ReplyDraft
  readonly id: string
  readonly rows: number
  /** Stands beside the button. */
  readonly children?: React.ReactNode
}

/** The field of a reply and the button that hands it in. The label is the caller's, by the field's id. */
export function ReplyField({ draft, id, rows, children }: ReplyFieldProps) {
  return (
    <>
      <textarea
        id={id}
        className="write"
        rows={rows}
        value={draft.answer}
        onChange={event => draft.change(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            void draft.handIn()
          }
        }}
      />
      {draft.trouble && (
        <p className="small" role="alert">
          {draft.trouble}
        </p>
      )}
      <p className="row">
        <button type="button" className="btn" disabled={draft.busy} onClick={() => void draft.handIn()}>
          {draft.busy ? 'Examining' : 'Hand in'} <Key name="Mod Enter" />
        </button>
        {children}
      </p>
    </>
  )
}
