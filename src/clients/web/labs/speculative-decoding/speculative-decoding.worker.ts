import { serveAhead } from '../ahead-worker.ts'
import { playedLengths } from './lengths.ts'

serveAhead(playedLengths)
