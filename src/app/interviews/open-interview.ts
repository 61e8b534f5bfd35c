import { z } from 'zod'
import {
  Blueprint,
  BlueprintId,
  CUSTOM_LIMITS,
  CustomInterview,
  EntryId,
  Fault,
  interviewIdOf,
  asSat,
} from '#domain'
import { decide } from '#interviewer'
import { refused } from './conduct.ts'
import { momentOf } from '../services.ts'
import { linesFrom } from './interview-lines.ts'
import { knownAt } from './interview-state.ts'
import type { AppContext } from '../context.ts'

const CUSTOM = BlueprintId.parse('custom')
/** The share of a custom interview's questions that must be at yes. */
const CUSTOM_BAR = 2 / 3

export const InterviewOpening = z.object({ id: EntryId, blueprint: z.union([BlueprintId, CustomInterview]) })
export type InterviewOpening = z.infer<typeof InterviewOpening>

/** Opens an interview and asks its first question. Opened twice under one id, it is opened once. */
export async function openInterview(context: AppContext, opening: InterviewOpening): Promise<EntryId> {
  const { services } = context
  const id = interviewIdOf(opening.id)
  const record = await context.readRecord()
  if (record.sessions.has(id)) return id
  const moment = momentOf(services)
  const decided = decide(
    null,
    { kind: 'open', blueprint: blueprintOf(context, opening.blueprint) },
    knownAt(services, record, moment, null),
  )
  if (!decided.ok) throw refused(decided.error)
  await services.store.append(...linesFrom(id, 0, decided.value, moment))
  return id
}

function blueprintOf({ services }: AppContext, wanted: InterviewOpening['blueprint']): Blueprint {
  if (typeof wanted !== 'string') return custom(wanted)
  const blueprint = services.bank.blueprints.find(b => b.id === wanted)
  if (!blueprint)
    throw new Fault(
      'not-found',
      `no blueprint ${wanted}; the blueprints are ${services.bank.blueprints.map(b => b.id).join(', ')}`,
    )
  return asSat(blueprint)
}

/** One slot for each question. They take the sections in turn and share the time equally. */
function custom({ sections, levels, roles, minutes, questions }: CustomInterview): Blueprint {
  const each = Math.floor(minutes / questions)
  if (each < CUSTOM_LIMITS.leastMinutesEach)
    throw new Fault(
      'invalid',
      `${questions} questions in ${minutes} minutes leave less than two minutes for each; ask fewer or take longer`,
    )
  const slots = Array.from({ length: questions }, (_, i) => {
    const section = sections[i % sections.length] ?? 'foundations'
    return {
      title: `Question ${i + 1}`,
      minutes: each,
      from: { sections: [section], ...(levels && { levels }), ...(roles && { roles }) },
    }
  })
  return Blueprint.parse({
    id: CUSTOM,
    title: 'Your own',
    about: 'Put together by you.',
    minutes,
    slots,
    bar: { yes: Math.max(1, Math.round(questions * CUSTOM_BAR)) },
  })
}
