import type { SearchReply } from '#api'
import { countText } from '#wording'
import { Message } from '../../components/Message.tsx'
import { queryOf } from './bank-state.ts'
import type { Filter } from './bank-state.ts'

interface NothingFoundProps {
  readonly q: string
  /** How many questions the words fit, before the filters. */
  readonly fitting: number
  readonly reply: SearchReply | undefined
  narrow(part: Partial<Filter>): void
  clear(): void
}

const UNFILTERED = { section: 'all', states: [], levels: [], roles: [] } as const

/** No row is left: because of the words, which may be meant otherwise, or because of the filters. */
export function NothingFound({ q, fitting, reply, narrow, clear }: NothingFoundProps) {
  const instead = reply?.instead ?? []
  const byFilters = q.trim() === '' || fitting > 0
  return (
    <Message
      title={
        !byFilters
          ? `Nothing matches “${q.trim()}”.`
          : q.trim() === ''
            ? 'No question fits all of these filters.'
            : `${countText(fitting, 'question')} found, none of which the filters let through.`
      }
      acts={
        <>
          {q.trim() !== '' && byFilters && (
            <button type="button" className="btn btn-primary" onClick={() => narrow(UNFILTERED)}>
              Search without filters
            </button>
          )}
          <button type="button" className="btn" onClick={clear}>
            Show all questions
          </button>
        </>
      }
    >
      {!byFilters && instead.length > 0 && (
        <p>
          Did you mean{' '}
          {instead.map((name, i) => (
            <span key={name}>
              {i > 0 && (i === instead.length - 1 ? ' or ' : ', ')}
              <a href={queryOf({ ...UNFILTERED, q: name })}>{name}</a>
            </span>
          ))}
          ?
        </p>
      )}
      {!byFilters && <p>Searched: titles, concepts, the glossary’s names, prompts and your own answers.</p>}
    </Message>
  )
}
