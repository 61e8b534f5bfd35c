import { z } from 'zod'
import { BlueprintId } from './blueprint.ts'
import { SECTIONS } from './question.ts'

/** The interview that a learner prepares for: one of the blueprints, or one on these sections. */
export const Aim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blueprint'), blueprint: BlueprintId }).readonly(),
  z
    .object({
      kind: z.literal('sections'),
      sections: z
        .array(z.enum(SECTIONS))
        .min(1)
        .max(SECTIONS.length)
        .refine(all => new Set(all).size === all.length, 'each section once')
        .readonly(),
    })
    .readonly(),
])
export type Aim = z.infer<typeof Aim>
