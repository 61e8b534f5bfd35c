/** The parts of a prompt, as read back by the server that plays the model. It sees nothing else. */
export interface Asked {
  readonly canary: string
  /** The whole of what the user's part says. */
  readonly prompt: string
  /** Whether the reply also has a list of errors outside the key. */
  readonly asksErrors: boolean
  readonly points: readonly { readonly number: number; readonly claim: string }[]
  readonly segments: readonly { readonly number: number; readonly text: string }[]
  /** The text that a voice is to say. */
  readonly text: string
}

export function readPrompt(system: string, prompt: string): Asked {
  const [, canary = ''] = /"canary": "([0-9a-f]+)"/.exec(system) ?? []
  const [, points = ''] = /^Points:\n([\s\S]*?)\n\nMisconceptions:/m.exec(prompt) ?? []
  const [, answer = ''] = /^--- [0-9a-f]+\n([\s\S]*?)\n--- [0-9a-f]+$/m.exec(prompt) ?? []
  const [, text = ''] = /^The text to say, which is a [^\n]*:\n([\s\S]*)$/m.exec(prompt) ?? []
  return {
    canary,
    prompt,
    asksErrors: system.includes('"errors":'),
    text,
    points: [...points.matchAll(/^(\d+)\. (.*)$/gm)].map(([, number, claim = '']) => ({
      number: Number(number),
      claim,
    })),
    segments: [...answer.matchAll(/^(\d+): (".*")$/gm)].map(([, number, text = '""']) => ({
      number: Number(number),
      text: String(JSON.parse(text)),
    })),
  }
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])

/**
 * Rules roughly as a capable and honest model would: a point is met if a segment shares half of its words.
 */
export function ruleHonestly({ canary, points, segments, asksErrors }: Asked) {
  return {
    canary,
    points: points.map(({ number: point, claim }) => {
      const wanted = [...wordsOf(claim)]
      const found = segments.find(
        ({ text }) => wanted.filter(word => wordsOf(text).has(word)).length * 2 >= wanted.length,
      )
      return found
        ? { point, ruling: 'met', cites: [found.number], confidence: 0.9 }
        : { point, ruling: 'missing', cites: [] as number[], confidence: 0.9 }
    }),
    flags: [],
    ...(asksErrors && { errors: [] as { cites: number[]; truth: string }[] }),
  }
}
