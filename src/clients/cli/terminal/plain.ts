import { harmless } from '#domain'

const SIGNS: Readonly<Record<string, string>> = {
  sum: '∑',
  prod: '∏',
  cdot: '·',
  times: '×',
  approx: '≈',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  to: '→',
  infty: '∞',
  pm: '±',
  mid: '|',
  partial: '∂',
  nabla: '∇',
  in: '∈',
  ldots: '…',
  dots: '…',
  cdots: '…',
  quad: ' ',
  top: 'T',
  lVert: '‖',
  rVert: '‖',
  Vert: '‖',
  ell: 'ℓ',
  odot: '⊙',
  log: 'log',
  ln: 'ln',
  exp: 'exp',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  psi: 'ψ',
  omega: 'ω',
  Delta: 'Δ',
  Sigma: 'Σ',
  Omega: 'Ω',
}

/** Markdown and formulas as plain text: words are kept, markup and controls dropped, common signs set. */
export function plain(markdown: string): string {
  return harmless(markdown)
    .replace(/\$\$?([^$]+)\$\$?/g, (_, formula: string) => plainFormula(formula))
    .replace(
      /\*\*([^*]+)\*\*|(?<!\w)\*([^*\n]+)\*(?!\w)|`([^`]+)`/g,
      (_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? '',
    )
}

function plainFormula(formula: string): string {
  return formula
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '($1)/($2)')
    .replace(/\\[dt]?frac\s*(\w)\s*(\w)/g, '$1/$2')
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
    .replace(/\\(?:mathrm|text|mathbf|mathbb|operatorname|mathcal|boldsymbol)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:hat|bar|tilde|vec)\s*\{?(\w)\}?/g, '$1')
    .replace(/\\(?:left|right|big|Big|bigg|Bigg|displaystyle|,|;|!|:)/g, '')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => SIGNS[name] ?? name)
    .replace(/([_^])\{([^{}\s]+)\}/g, '$1$2')
    .replace(/\\([{}%&_#])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
