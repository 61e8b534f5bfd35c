export { createApp } from './app.ts'
export type { Api } from './app.ts'
export type { Services } from './services.ts'
