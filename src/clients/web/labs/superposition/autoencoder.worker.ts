import { trainAutoencoder } from '#labs/superposition'
import { serveTraining } from '../training-worker.ts'

serveTraining(trainAutoencoder)
