/** A port that turns recorded speech into text. Types only, no schemas. */
import type { RecordingType } from './limits.ts'

export interface Recording {
  readonly audio: Uint8Array<ArrayBuffer>
  readonly type: RecordingType
  /** Its length, as the recorder reports it. */
  readonly seconds: number
}

/** The destination of a voice. */
export interface VoicePlace {
  /** The host, with the port where it is not the usual one. */
  readonly host: string
  /** Whether that host is this machine. */
  readonly here: boolean
}

/** Keeps nothing of a recording. Throws a `Fault` when there is no text to give; silence is an empty text. */
export interface Transcriber extends VoicePlace {
  transcribe(recording: Recording, signal: AbortSignal): Promise<string>
}
