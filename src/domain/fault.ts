export type FaultCode = 'not-found' | 'conflict' | 'unavailable' | 'invalid'

/**
 * An operation that cannot be carried out: thrown where it fails, and turned into an HTTP status in
 * `app/app.ts`.
 */
export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
  }
}
