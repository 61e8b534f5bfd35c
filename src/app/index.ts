export { createApp } from './app.ts'
export type { Api } from './app.ts'
export type { Host, Learner } from './services.ts'
