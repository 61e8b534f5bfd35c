export type FaultCode = 'not-found' | 'conflict' | 'unavailable' | 'invalid' | 'unidentified'

/**
 * An operation that cannot be carried out. It is thrown where it fails, and `app/app.ts` turns it into an
 * HTTP status.
 */
export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
  }
}
