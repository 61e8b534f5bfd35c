/** An event of a stream, as the HTML standard defines server-sent events. */
export interface StreamEvent {
  readonly type: string
  readonly data: string
}

/** Where the reading of a stream stands between two pieces of its text. */
export interface StreamState {
  readonly started: boolean
  /** The last piece ended in a carriage return: a line feed at the head of the next belongs to it. */
  readonly afterReturn: boolean
  /** The line whose end has not come. */
  readonly line: string
  /** The event whose end has not come: its type and its lines of data. */
  readonly type: string
  readonly data: readonly string[]
  /** How long the server wants a reader to wait before it asks again, where it has said so. */
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

/** Reads one more piece, cut wherever the network cut it: the events that end in it, and where the reading stands then. */
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

/** `name: value`; a line that begins with a colon is a comment, and names that are not known are passed over. */
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
