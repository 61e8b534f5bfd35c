import { useEffect, useState } from 'react'
import { learn, TOKENISATIONS } from '#labs/perplexity'
import type { ScoredText, Tokenisation } from '#labs/perplexity'

type Score = ReturnType<typeof learn>

/** The models that were learnt since the page was loaded. */
const learnt = new Map<string, Score>()

function keyOf(tokenisation: Tokenisation, order: number, chapters: number): string {
  return [tokenisation, order, chapters].join()
}

/** A model of letters is learnt at once, since the prediction starts from it. */
export function scoreOfLetters(text: string, order: number, chapters: number): ScoredText {
  return modelAt('characters', order, chapters)(text)
}

function modelAt(tokenisation: Tokenisation, order: number, chapters: number): Score {
  const key = keyOf(tokenisation, order, chapters)
  const model = learnt.get(key) ?? learn(tokenisation, order, chapters)
  learnt.set(key, model)
  return model
}

/** The text under each tokenisation; models are learnt one after another, so that the page answers in between. */
export function useScores(
  text: string,
  order: number,
  chapters: number,
  wanted: boolean,
): readonly ScoredText[] | undefined {
  const [, setCount] = useState(0)
  const missing = wanted
    ? TOKENISATIONS.find(tokenisation => !learnt.has(keyOf(tokenisation, order, chapters)))
    : undefined
  useEffect(() => {
    if (!missing) return
    const timer = setTimeout(() => {
      modelAt(missing, order, chapters)
      setCount(count => count + 1)
    })
    return () => clearTimeout(timer)
  }, [missing, order, chapters])
  return wanted && !missing
    ? TOKENISATIONS.map(tokenisation => modelAt(tokenisation, order, chapters)(text))
    : undefined
}
