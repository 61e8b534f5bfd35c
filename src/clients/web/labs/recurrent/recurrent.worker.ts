import { normsByLag } from '#labs/recurrent'
import { serveAhead } from '../ahead-worker.ts'

serveAhead(normsByLag)
