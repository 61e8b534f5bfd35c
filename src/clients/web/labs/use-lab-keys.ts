import { useKeys } from '../shell/keys.ts'
import type { LabFrameProps } from './LabFrame.tsx'

/** A key of one lab, with what it does as the key line says it. */
type LabKey = readonly [key: string, does: string, act: () => void]

/** `[` and `]` move one setting of every lab. Binds them and a lab's other keys, and returns the key line. */
export function useLabKeys(
  setting: string,
  move: (by: -1 | 1) => void,
  ...others: readonly LabKey[]
): LabFrameProps['keys'] {
  useKeys({
    '[': () => move(-1),
    ']': () => move(1),
    ...Object.fromEntries(others.map(([key, , act]) => [key, act])),
  })
  return [[['[', ']'], setting], ...others.map(([key, does]) => [[key], does] as const)]
}
