/** Something wrong with the bank, where a contributor can find it. */
export interface BankIssue {
  readonly file: string
  readonly line: number
  readonly message: string
}
