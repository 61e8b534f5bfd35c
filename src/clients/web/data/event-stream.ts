/** An event of a stream, as the HTML standard defines server-sent events. */
export interface StreamEvent {
  readonly type: string
  readonly data: string
}

/** The state of a reader between two pieces of a stream. */
export interface StreamState {
  readonly started: boolean
  /**
   * Whether the last piece ended in a carriage return. A line feed at the start of the next then belongs to
   * it.
   */
  readonly afterReturn: boolean
  /** The unfinished line. */
  readonly line: string
  /** The type and the data lines of the unfinished event. */
  readonly type: string
  readonly data: readonly string[]
  /** The time that the server asks readers to wait before they reconnect, if it has sent one. */
  readonly retryMs: number | undefined
}

export const STREAM_START: StreamState = {
  started: false,
  afterReturn: false,
  line: '',
  type: '',
  data: [],
  retryMs: undefined,
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Reads the next piece of a stream, wherever the network cut it. Gives back the new state and the events that
 * end in it.
 */
export function readEvents(
  before: StreamState,
  piece: string,
): readonly [state: StreamState, events: readonly StreamEvent[]] {
  if (piece === '') return [before, []]
  const first = before.started ? (before.afterReturn ? '\n' : undefined) : BYTE_ORDER_MARK
  const text = first !== undefined && piece.startsWith(first) ? piece.slice(1) : piece
  const lines = (before.line + text).split(/\r\n|\r|\n/)
  const line = lines.pop() ?? ''
  const events: StreamEvent[] = []
  let state: StreamState = { ...before, started: true, afterReturn: piece.endsWith('\r'), line }
  for (const each of lines) {
    if (each !== '') state = withField(state, each)
    else {
      if (state.data.length > 0) events.push({ type: state.type || 'message', data: state.data.join('\n') })
      state = { ...state, type: '', data: [] }
    }
  }
  return [state, events]
}

/** Reads a line `name: value`. A line that begins with a colon is a comment; unknown names are ignored. */
function withField(state: StreamState, line: string): StreamState {
  const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
  switch (name) {
    case 'event':
      return { ...state, type: value }
    case 'data':
      return { ...state, data: [...state.data, value] }
    case 'retry':
      return /^\d+$/.test(value) ? { ...state, retryMs: Number(value) } : state
    default:
      return state
  }
}
