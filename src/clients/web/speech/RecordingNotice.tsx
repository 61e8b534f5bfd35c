import { useEffect, useRef } from 'react'
import { RECORDING_LIMITS } from '#domain'
import type { RecordedDictation } from './use-recording.ts'

const LAST_S = 60

/** The state of a recording. Its time stands in the button, so that no screen reader says it each second. */
export function RecordingNotice({
  recording: { state, seconds, trouble, again, discard },
}: {
  readonly recording: RecordedDictation
}) {
  const box = useRef<HTMLDivElement>(null)
  const isKept = state === 'kept'
  useEffect(() => {
    if (isKept) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isKept])
  if (isKept) {
    return (
      <div ref={box} className="small dictate-notice" role="alert">
        <p>
          {trouble} What you said is not written down yet. The recording is kept as long as this page is open.
        </p>
        <p className="row">
          <button type="button" className="btn" onClick={again}>
            Try again
          </button>
          <button type="button" className="link" onClick={discard}>
            Discard the recording
          </button>
        </p>
      </div>
    )
  }
  return (
    <p className="small quiet dictate-notice" role="status">
      {trouble ?? statusText(state, RECORDING_LIMITS.seconds - seconds)}
    </p>
  )
}

function statusText(state: RecordedDictation['state'], left: number): string {
  if (state === 'opening') return 'Waiting for the microphone.'
  if (state === 'writing') return 'Turning what you said into text.'
  if (state !== 'on') return ''
  return left > LAST_S
    ? 'Recording. A pause does not end it.'
    : 'Recording. Within a minute it is as long as it can be, and is written down.'
}
