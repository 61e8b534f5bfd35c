import { trainToy } from '#labs/superposition'
import { serveTraining } from '../training-worker.ts'

serveTraining(trainToy)
