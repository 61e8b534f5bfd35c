import { Fault } from '#domain'
import type { LearnerId, Settings } from '#domain'
import { answerIndex, searchBy } from '#search'
import type { LookInAnswers, Search } from '#search'
import { createHub } from './live/hub.ts'
import type { Hub } from './live/hub.ts'
import { speakerOf } from './live/speak.ts'
import type { Speaker } from './live/speak.ts'
import { watchBy } from './live/watch.ts'
import type { Watch } from './live/watch.ts'
import { createMovesOf } from './progress/readiness-moves.ts'
import type { MovesOf } from './progress/readiness-moves.ts'
import { readingsBy } from './questions/readings.ts'
import type { ReadModelAnswers } from './questions/readings.ts'
import { recordIndexOf } from './record-index.ts'
import type { ReadRecord } from './record-index.ts'
import type { Host, Learner, Services } from './services.ts'

/** The context of one request: the learner's services and record, and the state that the process shares. */
export interface AppContext extends LearnerState, Shared {
  /** The learner's settings now. */
  readonly settings: () => Promise<Settings>
}

/** The routes' environment: each finds its context under `c.var.context`. */
export interface AppEnv {
  readonly Variables: { readonly context: AppContext }
}

/** Derived from the bank alone, so the same for all learners. */
interface Shared {
  readonly readings: ReadModelAnswers
  readonly search: Search
}

/** The state kept for a learner between requests. All of it can be rebuilt. */
interface LearnerState {
  readonly services: Services
  readonly readRecord: ReadRecord
  /** The index of their own answers. */
  readonly answers: LookInAnswers
  /** The moves of their readiness. */
  readonly moves: MovesOf
  readonly hub: Hub
  readonly watch: Watch
  readonly speaker: Speaker
}

/**
 * Most learners kept in memory. Beyond it, those idle for longest are dropped, unless somebody listens to one
 * of their interviews.
 */
const MOST_LEARNERS = 100

const NOBODY =
  'Viva does not know whose request this is, so nothing was read or stored; sign in and send it again'

/** Makes the context of each request. Nobody has none: every route is some learner’s. */
export function contextsOf(host: Host): (request: Request) => Promise<AppContext> {
  // The index is built for the first search.
  let search: Shared['search'] | undefined
  const shared: Shared = {
    readings: readingsBy(host.offline ?? host.judge),
    search: (...sought) => {
      search ??= searchBy(host.bank)
      return search(...sought)
    },
  }
  const learners = new Map<LearnerId, LearnerState>()

  const stateOf = (learner: Learner): LearnerState => {
    const state = learners.get(learner.id) ?? stateFor(host, learner)
    // Moved to the end, so that the first learner is the one idle for longest.
    learners.delete(learner.id)
    learners.set(learner.id, state)
    for (const [id, { hub }] of learners) {
      if (learners.size <= MOST_LEARNERS) break
      if (id !== learner.id && hub.heard().length === 0) learners.delete(id)
    }
    return state
  }

  return async request => {
    const learner = await host.identify(request)
    if (!learner) throw new Fault('unidentified', NOBODY)
    const state = stateOf(learner)
    return {
      ...shared,
      ...state,
      // The clock may have moved to another zone since the last request.
      services: { ...state.services, learner },
      settings: async () => (await state.readRecord()).settings,
    }
  }
}

function stateFor({ storeOf, ...host }: Host, learner: Learner): LearnerState {
  const services: Services = { ...host, learner, store: storeOf(learner.id) }
  const readRecord = recordIndexOf(services.store)
  const hub = createHub()
  const speaker = speakerOf(services, hub, readRecord)
  const watch = watchBy({ services, readRecord, hub, speaker })
  return { services, readRecord, answers: answerIndex(), moves: createMovesOf(), hub, speaker, watch }
}
