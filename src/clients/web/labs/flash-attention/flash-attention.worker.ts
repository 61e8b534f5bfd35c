import { serveAhead } from '../ahead-worker.ts'
import { smallRun } from './small-run.ts'

serveAhead(smallRun)
