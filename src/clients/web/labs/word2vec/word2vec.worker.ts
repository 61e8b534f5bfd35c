import { trainWords } from '#labs/word2vec'
import { serveTraining } from '../training-worker.ts'

serveTraining(trainWords)
