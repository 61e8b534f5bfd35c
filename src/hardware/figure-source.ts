/** Where a row of a table was read: the document, where it can be found, and its words or figures. */
export interface FigureSource {
  readonly title: string
  readonly link: string
  /** The figures as the document states them, and how the row differs. */
  readonly states: string
}
