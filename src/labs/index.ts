/** The catalogue of labs. It loads none of them: a lab's own door is `#labs/<id>`. */
import { LABS_OF_LANGUAGE } from './labs-of-language.ts'
import { LABS_OF_MODELS } from './labs-of-models.ts'
import { LABS_OF_USE } from './labs-of-use.ts'
import type { Lab, LabTopic } from './lab.ts'

export type { Lab } from './lab.ts'

/** In the order of the page. */
export const LAB_TOPICS: readonly LabTopic[] = [...LABS_OF_LANGUAGE, ...LABS_OF_MODELS, ...LABS_OF_USE]

export const LABS: readonly Lab[] = LAB_TOPICS.flatMap(({ labs }) => labs)
