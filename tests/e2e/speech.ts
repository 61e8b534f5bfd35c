/** A stand-in for the browser's speech, at the browser's border: tests say what it hears, and see what it reads out. */
import type { Page } from 'playwright-core'

interface Speech {
  /** The recogniser settles on these words, or only believes to hear them. */
  hear(words: string, settled: 'settled' | 'not yet'): Promise<void>
  /** It stops by itself, as recognisers do in a silence. */
  fallSilent(): Promise<void>
  /** How often it was told to listen. */
  starts(): Promise<number>
  listens(): Promise<boolean>
  /** The texts read out so far. */
  said(): Promise<readonly string[]>
  /** The voice comes to the end of what it reads. */
  finish(): Promise<void>
}

interface Stub {
  current: EventTarget | undefined
  starts: number
  listening: boolean
  said: string[]
  utterance: EventTarget | undefined
}

/** Call before the page is opened. */
export async function stubSpeech(page: Page): Promise<Speech> {
  await page.addInitScript(() => {
    const stub: Stub = { current: undefined, starts: 0, listening: false, said: [], utterance: undefined }
    class SpeechRecognition extends EventTarget {
      start() {
        if (stub.listening) throw new DOMException('already started', 'InvalidStateError')
        stub.current = this
        stub.starts += 1
        stub.listening = true
      }
      stop() {
        if (!stub.listening) return
        stub.listening = false
        queueMicrotask(() => this.dispatchEvent(new Event('end')))
      }
    }
    class Utterance extends EventTarget {
      voice: unknown
      lang = ''
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const synthesis = {
      getVoices: () => [
        { name: 'Far', lang: 'en-US', localService: false },
        { name: 'Near', lang: 'en-GB', localService: true },
      ],
      speak(utterance: Utterance) {
        stub.said.push(`${(utterance.voice as { name: string }).name}: ${utterance.text}`)
        stub.utterance = utterance
      },
      cancel() {},
      addEventListener() {},
      removeEventListener() {},
    }
    Object.assign(globalThis, { stub, SpeechRecognition, SpeechSynthesisUtterance: Utterance })
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis })
  })
  const look = <T>(read: (stub: Stub) => T) => page.evaluate(`(${read.toString()})(stub)`) as Promise<T>
  return {
    hear: (words, settled) =>
      page.evaluate(
        ([transcript, isFinal]) => {
          const { current } = (globalThis as unknown as { stub: Stub }).stub
          current?.dispatchEvent(
            Object.assign(new Event('result'), {
              resultIndex: 0,
              results: [Object.assign([{ transcript }], { isFinal })],
            }),
          )
        },
        [words, settled === 'settled'] as const,
      ),
    fallSilent: () =>
      look(stub => {
        stub.listening = false
        stub.current?.dispatchEvent(new Event('end'))
      }),
    starts: () => look(stub => stub.starts),
    listens: () => look(stub => stub.listening),
    said: () => look(stub => stub.said),
    finish: () => look(stub => void stub.utterance?.dispatchEvent(new Event('end'))),
  }
}
