import { isNonEmpty } from '#domain'
import type { AnswerPlace } from '../judge.ts'
import type { NameOpposite } from './decide.ts'
import type { PointEvidence } from './point-features.ts'

/** The layers that can be switched off, to measure what each is worth. The examiner itself has all of them on. */
export const LAYERS = ['answer', 'topic', 'order', 'stance', 'concept', 'opposite', 'truths'] as const
export type Layer = (typeof LAYERS)[number]
export type Off = ReadonlySet<Layer>

export const ALL_ON: Off = new Set()

/** The evidence on a point as it would be without the layers of statement that are off. */
export function without(evidence: PointEvidence, off: Off): PointEvidence {
  const local = evidence.local || off.has('concept')
  return off.has('truths')
    ? { ...evidence, local, against: { ...evidence.against, 'denied.untruth': 1 } }
    : { ...evidence, local }
}

/** Names anything that is likely, by all of its words. */
export function nameAnything({ denied }: PointEvidence): NameOpposite {
  return () => {
    const words = (denied?.tokens ?? []).map(({ start, end }): AnswerPlace => ({ start, end }))
    return isNonEmpty(words) ? { kind: 'misconception', words } : undefined
  }
}
