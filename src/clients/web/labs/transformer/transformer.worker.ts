import { study } from '#labs/transformer'
import { tokeniser, trainedGpt } from '#labs/trained-gpt'
import type { StudySettings } from '#labs/transformer'
import { serveTraining } from '../training-worker.ts'

/** The model's weights are part of this file, so that the page itself opens without them. */
serveTraining((settings: StudySettings) => study(trainedGpt(), tokeniser, settings))
