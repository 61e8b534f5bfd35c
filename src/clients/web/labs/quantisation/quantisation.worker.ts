import { quantisationStudy } from '#labs/quantisation'
import { tokeniser, trainedGpt } from '#labs/trained-gpt'
import { serveTraining } from '../training-worker.ts'

serveTraining((settings: { readonly tokens: number }) => quantisationStudy(trainedGpt(), tokeniser, settings))
