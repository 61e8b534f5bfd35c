export { createApp } from './app.ts'
export type { Api } from './app.ts'
export type { Desk } from './desk.ts'
export { HEADERS, guard, refuseCaller } from './guard.ts'
