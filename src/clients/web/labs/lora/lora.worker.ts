import { serveAhead } from '../ahead-worker.ts'
import { leftOutAt } from './left-out.ts'

serveAhead(leftOutAt)
