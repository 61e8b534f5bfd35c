import { Fault } from '#domain'
import type { EntryId, Voice } from '#domain'
import type { LiveEvent } from '#api'
import { createPhraseCheck, everydayIn, segment } from '#examiner'
import type { Everyday } from '#examiner'
import { awaited } from '#interviewer'
import type { Session } from '#interviewer'
import type { Services } from '../services.ts'
import type { Hub } from './hub.ts'
import type { ReadRecord } from '../record-index.ts'
import { briefOf } from './voice-brief.ts'

/** Most interviews whose latest words are kept, for listeners who join later. */
const MOST_KEPT = 200
/** Longest phrase of an interviewer, in characters. Beyond it the authored prompt is shown. */
const MOST_LETTERS = 4000

/** The phrasing of one prompt. */
interface Saying {
  readonly number: number
  readonly stop: AbortController
  /** The last event sent to the listeners. */
  latest: LiveEvent | undefined
}

export interface Speaker {
  /** Phrases the open prompt of an interview, unless that is done already or nobody listens. */
  turn(id: EntryId): Promise<void>
  /** The last event about the open prompt, for a listener who joins. */
  latest(id: EntryId, session: Session): LiveEvent | undefined
  /** To be called when a listener has left. Phrasing that nobody hears is stopped. */
  left(id: EntryId): void
}

/**
 * Lets the voice, if there is one, phrase the interviewer's prompts. Its words are shown, and never stored.
 */
export function speakerOf(services: Services, hub: Hub, readRecord: ReadRecord): Speaker {
  const sayings = new Map<EntryId, Saying>()
  let everyday: Everyday | undefined

  function end(id: EntryId): void {
    sayings.get(id)?.stop.abort()
    sayings.delete(id)
  }

  async function turn(id: EntryId): Promise<void> {
    const voice = services.voice?.()
    if (!voice) return
    const session = (await readRecord()).sessions.get(id)
    const now = session && awaited(session)
    if (!now) return end(id)
    if (session.phase === 'paused' || !hub.hears(id) || sayings.get(id)?.number === now.exchange.number)
      return
    end(id)
    const saying: Saying = { number: now.exchange.number, stop: new AbortController(), latest: undefined }
    sayings.set(id, saying)
    for (const [oldest] of sayings) if (sayings.size > MOST_KEPT && !hub.hears(oldest)) end(oldest)
    everyday ??= everydayIn(services.bank.questions)
    const tell = (event: LiveEvent) => {
      saying.latest = event
      hub.tell(id, event)
    }
    await say({ services, voice, everyday, session, saying, tell })
  }

  return {
    turn: id => turn(id).catch((error: unknown) => console.error(error)),

    latest: (id, session) => {
      const saying = sayings.get(id)
      return saying?.number === awaited(session)?.exchange.number ? saying?.latest : undefined
    },

    left(id) {
      if (!hub.hears(id) && sayings.get(id)?.latest?.kind !== 'spoken') end(id)
    },
  }
}

interface Parts {
  readonly services: Services
  readonly voice: Voice
  readonly everyday: Everyday
  readonly session: Session
  readonly saying: Saying
  readonly tell: (event: LiveEvent) => void
}

/**
 * Sends the phrasing sentence by sentence, each checked first. On any failure, the authored prompt is sent
 * instead.
 */
async function say({ services, voice, everyday, session, saying, tell }: Parts): Promise<void> {
  const now = awaited(session)
  const question = now && services.bank.find(now.asked.question)
  if (!question) return
  const {
    exchange: { number, prompt },
  } = now
  const { signal } = saying.stop
  const event = (kind: 'words' | 'spoken', text: string) => signal.aborted || tell({ kind, number, text })
  try {
    const check = createPhraseCheck(services.offline ?? services.judge, question, prompt, everyday)
    let text = ''
    let sent = ''
    for await (const piece of voice.phrase(briefOf(session, now), signal)) {
      text = (text + piece).trimStart()
      const whole = wholeSentences(text)
      if (text.length > MOST_LETTERS || (whole !== sent && (await check.soFar(whole, signal))))
        return void event('spoken', prompt)
      if (whole !== sent) event('words', whole)
      sent = whole
    }
    const phrase = text.trim()
    event('spoken', (await check.whole(phrase, signal)) ? prompt : phrase)
  } catch (error) {
    // A silent voice is no bug: it may be out of budget, too slow or gone.
    if (!(error instanceof Fault)) console.error(error)
    event('spoken', prompt)
  }
}

/** The text without its last sentence, which may be unfinished. */
function wholeSentences(text: string): string {
  const parts = segment(text)
  const last = parts.at(-1)?.sentence
  return text.slice(0, parts.find(part => part.sentence === last)?.start ?? 0).trimEnd()
}
