import { diagnosticTitle } from '#wording'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { useLoad } from '../../data/use-load.ts'
import { Frame } from '../../shell/Frame.tsx'
import { DiagnosticMapPart } from './DiagnosticMapPart.tsx'
import { ShortQuestionPart } from './ShortQuestionPart.tsx'
import './diagnostic.css'

const ASKING = [
  [['Mod Enter'], 'hand in'],
  [['Alt S'], 'I do not know'],
  [['Esc'], 'leave; it goes on where it stopped'],
] as const
const MAPPED = [
  [['j', 'k'], 'move'],
  [['Esc'], 'back'],
] as const

/** A diagnostic: its short question while it runs, then its map. */
export function DiagnosticPage({ id }: { readonly id: string }) {
  const { value, trouble, put, again } = useLoad(`diagnostic ${id}`, api => api.diagnostic(id))
  const over = value !== undefined && value.row.because !== null
  return (
    <Frame
      title={value ? diagnosticTitle(value.row) : 'Diagnostic'}
      page="diagnostic"
      keyLine={over ? MAPPED : ASKING}
    >
      {over ? (
        <Mapped id={id} />
      ) : value ? (
        <ShortQuestionPart view={value} put={put} again={again} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}

function Mapped({ id }: { readonly id: string }) {
  const { value, trouble, again } = useLoad(`map ${id}`, api => api.diagnosticMap(id))
  if (value) return <DiagnosticMapPart map={value} />
  return trouble ? <Troubled trouble={trouble} again={again} /> : <Waiting />
}
