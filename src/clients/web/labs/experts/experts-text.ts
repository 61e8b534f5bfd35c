/** The page's wording: question, set-up and sentences about the numbers. */
import type { LoadOverTraining } from '#labs/experts'
import { RUN_SIZE } from './knobs.ts'
import type { FORCES, REMEDIES } from './knobs.ts'

const { experts, tokens, batches } = RUN_SIZE

export const ASKS =
  'What keeps one expert from taking every token, and what becomes of the tokens that it cannot take?'

export function percent(share: number): string {
  const hundreds = 100 * share
  return `${hundreds < 9.95 && hundreds > 0 ? hundreds.toFixed(1) : hundreds.toFixed(0)}\u00a0%`
}

export function setUp(capacity: number): string {
  const places = Math.floor((tokens * capacity) / experts)
  return (
    `A router sends each of ${tokens} tokens of a batch to one of ${experts} experts. An expert that gets more ` +
    'tokens than its share learns more, and scores higher in the next batch. Nothing balances the load. The ' +
    `capacity factor is ${capacity}, so an expert takes at most ${places} tokens, and drops the others. What ` +
    `share of the tokens is dropped at the end of ${batches} batches?`
  )
}

export const REMEDY_NAMES: Readonly<Record<(typeof REMEDIES)[number], string>> = {
  loss: 'balance loss',
  bias: 'bias per expert',
  choice: 'expert choice',
}

/** The remedy in its present setting, such as "a strong balance loss". */
export function remedyText({ remedy, force }: Pick<Told, 'remedy' | 'force'>): string {
  return remedy === 'choice' ? REMEDY_NAMES.choice : `a ${force} ${REMEDY_NAMES[remedy]}`
}

interface Told {
  readonly alone: LoadOverTraining
  readonly balanced: LoadOverTraining
  readonly remedy: (typeof REMEDIES)[number]
  readonly force: (typeof FORCES)[number]
}

export function whatToLookFor(told: Told, capacity: number, dropped: readonly [number, number]) {
  const { alone } = told
  return [
    `All experts begin nearly equal. Left alone, the busiest has ${percent(Math.max(...alone.late))} of the ` +
      'tokens over the last quarter of the batches; which one it is depends on the seed. A small lead is ' +
      'enough, since being chosen is what makes an expert worth choosing.',
    ...(told.remedy === 'choice' ? ofChoice(capacity, dropped) : ofBalance(told, capacity, dropped)),
    'Move along the last picture: more capacity drops fewer tokens and pays with places that stay empty. ' +
      'It hardly helps where the router has collapsed.',
  ]
}

function ofBalance(told: Told, capacity: number, [alone, balanced]: readonly [number, number]) {
  const busiest = Math.max(...told.balanced.late)
  const weak =
    told.force === 'strong'
      ? 'Move the strength: what is too weak delays the collapse and does not prevent it.'
      : 'What is too weak delays the collapse and does not prevent it.'
  const cause =
    busiest < 1.5 / experts
      ? `The first is what ${experts - 1} idle experts could have taken, the second is chance: an even router is ` +
        'even on average and not in each batch.'
      : 'Either is what idle experts could have taken.'
  return [
    `With ${remedyText(told)} the busiest has ${percent(busiest)}, where the even share is ` +
      `${percent(1 / experts)}. ${weak}`,
    `At a capacity factor of ${capacity} the router left alone drops ${percent(alone)} of the tokens, the ` +
      `balanced one ${percent(balanced)}. ${cause}`,
  ]
}

function ofChoice(capacity: number, [alone, chosen]: readonly [number, number]) {
  return [
    'With expert choice every expert takes the tokens that score highest for it, as many as it has places. The ' +
      'load is even in every batch, without a loss and without a bias.',
    `Even load is not the same as no token left out. At a capacity factor of ${capacity} no expert chooses ` +
      `${percent(chosen)} of the tokens, since others are chosen twice or more. The router left alone drops ` +
      `${percent(alone)}. Compare the balance loss.`,
  ]
}

export const LIMITS =
  'A network. The experts are scores that rise with use, the smallest model that has the loop; how soon a real ' +
  'router collapses depends on its data and its rates. A token takes one expert, unless experts choose, and a ' +
  'dropped token is only counted: in a Transformer the residual connection carries it past the layer.'
