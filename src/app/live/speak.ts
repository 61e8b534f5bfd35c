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

/** What was said in the latest interviews is kept for those who come later to listen. */
const MOST_KEPT = 200
/** No sentence of an interviewer is longer. */
const MOST_LETTERS = 4000

/** What is said of one thing that is asked. */
interface Saying {
  readonly number: number
  readonly stop: AbortController
  /** What the listeners heard last. */
  latest: LiveEvent | undefined
}

export interface Speaker {
  /** Says what an interview asks now, if it was not said and somebody listens. */
  turn(id: EntryId): Promise<void>
  /** What the others have heard of what is asked now. */
  latest(id: EntryId, session: Session): LiveEvent | undefined
  /** Somebody left: what nobody hears is not said to the end. */
  left(id: EntryId): void
}

/** Lets the voice, where there is one, phrase what the interviewer asks. What it says is shown, and never stored. */
export function speakerOf(services: Services, hub: Hub, readRecord: ReadRecord): Speaker {
  const sayings = new Map<EntryId, Saying>()
  let everyday: Everyday | undefined
  const { voice } = services
  if (!voice) return { turn: async () => {}, latest: () => undefined, left: () => {} }

  function end(id: EntryId): void {
    sayings.get(id)?.stop.abort()
    sayings.delete(id)
  }

  async function turn(id: EntryId, voice: Voice): Promise<void> {
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
    await say({ services: services, voice, everyday, session, saying, tell })
  }

  return {
    turn: id => turn(id, voice).catch((error: unknown) => console.error(error)),

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

/** Says it sentence by sentence, each heard before it is told. Whatever goes wrong, the authored prompt is said in its place. */
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
    let told = ''
    for await (const piece of voice.phrase(briefOf(session, now), signal)) {
      text = (text + piece).trimStart()
      const whole = wholeSentences(text)
      if (text.length > MOST_LETTERS || (whole !== told && (await check.soFar(whole, signal))))
        return void event('spoken', prompt)
      if (whole !== told) event('words', whole)
      told = whole
    }
    const phrase = text.trim()
    event('spoken', (await check.whole(phrase, signal)) ? prompt : phrase)
  } catch (error) {
    // Silence is no error: the voice may be out of budget, too slow or gone.
    if (!(error instanceof Fault)) console.error(error)
    event('spoken', prompt)
  }
}

/** Up to the end of the last sentence after which another has begun. */
function wholeSentences(text: string): string {
  const parts = segment(text)
  const last = parts.at(-1)?.sentence
  return text.slice(0, parts.find(part => part.sentence === last)?.start ?? 0).trimEnd()
}
