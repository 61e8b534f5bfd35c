import { scaleExperiment } from '#labs/attention'
import { serveAhead } from '../ahead-worker.ts'

serveAhead(scaleExperiment)
