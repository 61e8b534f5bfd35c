import { useEffect, useState } from 'react'
import { corpusOf, orderResult } from '#labs/n-grams'
import type { Corpus, OrderResult } from '#labs/n-grams'
import { ORDERS } from './knobs.ts'

/** What was computed since the page was loaded. */
const corpora = new Map<number, Corpus>()
const done = new Map<string, OrderResult>()

export function corpusAt(chapters: number): Corpus {
  const corpus = corpora.get(chapters) ?? corpusOf(chapters)
  corpora.set(chapters, corpus)
  return corpus
}

/** Computed at once: the order at hand. */
export function resultAt(chapters: number, order: number): OrderResult {
  const key = `${chapters}-${order}`
  const result = done.get(key) ?? orderResult(corpusAt(chapters), order)
  done.set(key, result)
  return result
}

/** All orders, computed one after another, so that the page answers in between. */
export function useOrders(chapters: number, shown: boolean): readonly (OrderResult | undefined)[] {
  const [, setCount] = useState(0)
  const next = shown ? ORDERS.find(order => !done.has(`${chapters}-${order}`)) : undefined
  useEffect(() => {
    if (next === undefined) return
    const timer = setTimeout(() => {
      resultAt(chapters, next)
      setCount(count => count + 1)
    })
    return () => clearTimeout(timer)
  }, [chapters, next])
  return ORDERS.map(order => done.get(`${chapters}-${order}`))
}
