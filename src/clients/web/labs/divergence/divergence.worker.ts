import { compareFits } from '#labs/divergence'
import { serveAhead } from '../ahead-worker.ts'

serveAhead(compareFits)
