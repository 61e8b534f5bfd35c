import { z } from 'zod'
import { PaperId } from './ids.ts'

/** A primary source. */
export const Paper = z
  .object({
    id: PaperId,
    authors: z.string().min(1),
    year: z.int().min(1800).max(2100),
    title: z.string().min(1),
    venue: z.string().optional(),
    arxiv: z
      .string()
      .regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/)
      .optional(),
    link: z.url({ protocol: /^https$/ }),
  })
  .readonly()
  .refine(p => p.venue !== undefined || p.arxiv !== undefined, 'a paper has a venue or an arXiv id')
export type Paper = z.infer<typeof Paper>
