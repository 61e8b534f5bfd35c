import { RECORDING_LIMITS } from '#domain'

/** A finished recording. */
export interface Taped {
  readonly audio: Blob
  readonly seconds: number
}

/** A recording that goes on until it is ended: silence does not end it. */
export interface Tape {
  hold(): void
  goOn(): void
  /** Ends it, lets go of the microphone and gives all that was recorded. */
  end(): Promise<Taped>
}

interface Listeners {
  /** Called with the length so far, about once a second. */
  grown(seconds: number): void
  /** Called once when it cannot go on. What was recorded is still there. */
  over(why: 'full' | 'microphone'): void
}

/** Those that transcribers read, the best first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const
/** Plenty for speech, and ten minutes of it stay far below the limit. */
const BITS_PER_SECOND = 48_000
const CHUNK_MS = 1000
/** Room for the last chunk. */
const MOST_BYTES = (RECORDING_LIMITS.megabytes - 1) * 1024 * 1024

export function canRecord(): boolean {
  return 'MediaRecorder' in globalThis && 'mediaDevices' in navigator && typeIn() !== undefined
}

function typeIn(): string | undefined {
  return TYPES.find(type => MediaRecorder.isTypeSupported(type))
}

/** Asks for the microphone and records. Throws what the browser throws when it does not give it. */
export async function openTape({ grown, over }: Listeners): Promise<Tape> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const type = typeIn() ?? ''
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND })
  const chunks: Blob[] = []
  let bytes = 0
  let heldMs = 0
  let heldSince: number | undefined
  const startedAt = performance.now()
  const seconds = () =>
    Math.min(RECORDING_LIMITS.seconds, ((heldSince ?? performance.now()) - startedAt - heldMs) / 1000)
  let isOver = false
  const close = (why: Parameters<Listeners['over']>[0]) => {
    if (!isOver) over(why)
    isOver = true
  }

  recorder.addEventListener('dataavailable', ({ data }) => {
    chunks.push(data)
    bytes += data.size
    if (recorder.state === 'inactive') return
    grown(seconds())
    // One second early, since what is being recorded comes on top.
    if (bytes >= MOST_BYTES || seconds() >= RECORDING_LIMITS.seconds - CHUNK_MS / 1000) close('full')
  })
  const stopped = new Promise<Taped>(resolve =>
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      resolve({ audio: new Blob(chunks, { type: type.split(';')[0] ?? '' }), seconds: seconds() })
      close('microphone')
    }),
  )
  recorder.start(CHUNK_MS)
  return {
    hold() {
      if (recorder.state !== 'recording') return
      heldSince = performance.now()
      recorder.pause()
    },
    goOn() {
      if (recorder.state !== 'paused') return
      heldMs += performance.now() - (heldSince ?? 0)
      heldSince = undefined
      recorder.resume()
    },
    end() {
      isOver = true
      if (recorder.state !== 'inactive') recorder.stop()
      return stopped
    },
  }
}
