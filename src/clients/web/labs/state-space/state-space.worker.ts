import { serveAhead } from '../ahead-worker.ts'
import { held } from './held.ts'

serveAhead(held)
