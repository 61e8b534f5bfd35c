import { useMemo } from 'react'
import { replaceAddress, useAddress } from '../shell/router.ts'
import { queryOf, saidAt, subjectOf, valuesAt } from './lab-state.ts'
import type { Knobs, Values } from './lab-state.ts'

interface LabState<K extends Knobs> {
  readonly values: Values<K>
  /** Whether a prediction was made: until then the picture is folded. */
  readonly shown: boolean
  /** The prediction, if it was about these values. */
  readonly guess: number | undefined
  change(values: Partial<Values<K>>): void
  say(guess: number): void
  predictAgain(): void
}

/** A lab's state, kept in the address. `about` names the values that a prediction is about. */
export function useLab<K extends Knobs>(knobs: K, about: readonly (keyof K & string)[]): LabState<K> {
  const { pathname, search } = useAddress()
  const query = useMemo(() => new URLSearchParams(search), [search])
  const values = useMemo(() => valuesAt(knobs, query), [knobs, query])
  const said = saidAt(query)
  const subject = subjectOf(values, about)
  const go = (to: Values<K>, then: typeof said) => replaceAddress(pathname + queryOf(to, then))
  return {
    values,
    shown: said !== undefined,
    guess: said?.of === subject ? said.guess : undefined,
    change: some => go({ ...values, ...some }, said),
    say: guess => go(values, { guess, of: subject }),
    predictAgain: () => go(values, undefined),
  }
}
