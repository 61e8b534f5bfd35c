import { serveAhead } from '../ahead-worker.ts'
import { leftOut } from './left-out.ts'

serveAhead(leftOut)
