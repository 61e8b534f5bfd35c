export type FaultCode = 'not-found' | 'conflict' | 'unavailable' | 'invalid'

/** Work that cannot be done, said once and turned into a status at the door. */
export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
  }
}
