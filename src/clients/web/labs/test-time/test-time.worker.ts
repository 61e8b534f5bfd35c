import { accuracyCurves } from '#labs/test-time'
import { serveAhead } from '../ahead-worker.ts'

serveAhead(accuracyCurves)
