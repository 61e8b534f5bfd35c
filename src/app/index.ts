export { createApp } from './app.ts'
export type { Api } from './app.ts'
export type { Desk } from './services.ts'
