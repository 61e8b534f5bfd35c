import { train } from '#labs/preferences'
import { serveTraining } from '../training-worker.ts'

serveTraining(train)
