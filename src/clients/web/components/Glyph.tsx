import type { Verdict } from '#domain'

/** The shape of a verdict. With its word it says the same as the colour. */
export function Glyph({ of }: { readonly of: Verdict['kind'] | 'flag' }) {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[of]}
    </svg>
  )
}

const SHAPES = {
  met: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  partial: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M2.75 8a5.25 5.25 0 0 0 10.5 0z" fill="currentColor" />
    </>
  ),
  contradicted: <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth="2.25" />,
  missing: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  unjudged: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="1.6 2.17"
      />
      <path
        d="M6.1 6.4c0-1.2.8-1.9 1.9-1.9s1.9.7 1.9 1.7c0 1.4-1.8 1.4-1.8 2.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
      <circle cx="8.1" cy="11.1" r=".9" fill="currentColor" />
    </>
  ),
  flag: (
    <>
      <path d="M4 1.5v13" stroke="currentColor" strokeWidth="1.75" fill="none" />
      <path d="M4 2h9l-2.6 3.2L13 8.4H4z" fill="currentColor" />
    </>
  ),
} as const satisfies Record<Verdict['kind'] | 'flag', React.ReactNode>
