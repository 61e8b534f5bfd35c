/** A fault in the bank, and the place where a contributor can find it. */
export interface BankIssue {
  readonly file: string
  readonly line: number
  readonly message: string
}
