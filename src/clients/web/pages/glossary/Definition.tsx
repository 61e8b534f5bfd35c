import type { TermView } from '#api'
import { Formula } from '../../components/Formula.tsx'
import { Inline } from '../../components/Markdown.tsx'

/** The meaning of a term, its formula, and the questions that ask for it. */
export function Definition({ term: { says, formula, questions } }: { readonly term: TermView }) {
  return (
    <>
      <p className="note">
        <Inline text={says} />
      </p>
      {formula !== null && (
        <p className="term-formula">
          <Formula source={formula.replace(/^\$+|\$+$/g, '')} display />
        </p>
      )}
      {questions.length > 0 && (
        <p className="small quiet">
          Asked in{' '}
          {questions.map((question, i) => (
            <span key={question.id}>
              {i > 0 && ', '}
              <a href={`/q/${question.id}`}>{question.title}</a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
