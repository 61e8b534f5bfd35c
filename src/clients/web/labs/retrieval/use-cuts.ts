import { useEffect, useState } from 'react'
import { meanRecallWithin, PASSAGES, QUERIES, scoresByStage } from '#labs/retrieval'
import { CUTS } from './knobs.ts'
import { handbookQueries, plantOf } from './searched.ts'

export interface CutResult {
  readonly cut: number
  readonly chunks: number
  readonly recall: number
  /** Within 50, 100 and 200 words. */
  readonly within: readonly number[]
}

const done = new Map<string, CutResult>()

function resultOf(cut: number, k: number): CutResult {
  const plant = plantOf('', cut)
  return {
    cut,
    chunks: plant.chunks.length,
    recall: scoresByStage(plant, handbookQueries(cut), k).hybrid.recall,
    within: [50, 100, 200].map(words => meanRecallWithin(words, plant, PASSAGES, QUERIES)),
  }
}

/** A result for each size of chunk, one after another, so that the page answers in between. */
export function useCuts(k: number, shown: boolean): readonly (CutResult | undefined)[] {
  const [, setCount] = useState(0)
  const next = shown ? CUTS.find(cut => !done.has(`${cut} ${k}`)) : undefined
  useEffect(() => {
    if (next === undefined) return
    const timer = setTimeout(() => {
      done.set(`${next} ${k}`, resultOf(next, k))
      setCount(count => count + 1)
    })
    return () => clearTimeout(timer)
  }, [next, k])
  return CUTS.map(cut => done.get(`${cut} ${k}`))
}
