import { writing } from '#labs/decoding'
import { tokeniser, trainedGpt } from '#labs/trained-gpt'
import type { WritingSettings } from '#labs/decoding'
import { serveTraining } from '../training-worker.ts'

/** The clock times the cache; the texts do not depend on it. */
serveTraining((settings: WritingSettings) =>
  writing(trainedGpt(), tokeniser, settings, () => performance.now()),
)
