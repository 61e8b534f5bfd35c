export { createMcp } from './server.ts'
export { MESSAGE_LIMIT } from './limits.ts'
