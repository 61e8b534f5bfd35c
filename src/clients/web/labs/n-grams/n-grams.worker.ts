import { serveAhead } from '../ahead-worker.ts'
import { answer } from './answers.ts'

serveAhead(answer)
