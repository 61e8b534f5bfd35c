import { train } from '#labs/seq2seq'
import type { SeqSettings } from '#labs/seq2seq'
import { serveTraining } from '../training-worker.ts'

serveTraining((settings: SeqSettings) => train(settings))
