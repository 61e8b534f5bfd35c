/** What a LaTeX command says when it is read aloud; an empty string is layout. */
export const COMMANDS: Readonly<Record<string, string>> = {
  frac: '', tfrac: '', dfrac: '', left: '', right: '', big: '', Big: '', bigg: '', Bigg: '', bigl: '', bigr: '', mathrm: '', text: '', mathbf: '', mathbb: '',
  mathcal: '', operatorname: '', limits: '', quad: '', qquad: '', displaystyle: '', begin: '', end: '', mid: 'given', vert: '', cdot: 'multiply', times: 'multiply',
  ln: 'log', log: 'log', exp: 'exp', sum: 'sum', prod: 'product', int: 'integral', sqrt: 'sqrt', approx: 'about', sim: 'about', propto: 'proportional',
  le: 'less equal', leq: 'less equal', ge: 'greater equal', geq: 'greater equal', ll: 'much less', gg: 'much greater', ne: 'not equal', neq: 'not equal',
  to: 'to', rightarrow: 'to', infty: 'infinity', partial: 'derivative', nabla: 'gradient', top: 'transpose', intercal: 'transpose', odot: 'element wise multiply',
  circ: 'element wise multiply', oplus: 'plus', Vert: 'norm', parallel: 'norm', lVert: 'norm', rVert: 'norm', in: 'in', forall: 'all', hat: '', tilde: '', bar: '', varepsilon: 'epsilon', varphi: 'phi', ldots: '', dots: '', cdots: '',
}

/** The same for single signs. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  '√': 'sqrt', '∑': 'sum', 'Σ': 'sum', '∏': 'product', 'Π': 'product', '∫': 'integral', '∂': 'derivative', '∇': 'gradient', '∞': 'infinity', '≈': 'about', '~': 'about',
  '∝': 'proportional', '≤': 'less equal', '≥': 'greater equal', '≪': 'much less', '≫': 'much greater', '≠': 'not equal', '→': 'to', '->': 'to', '=>': 'so', '⇒': 'so',
  '×': 'multiply', '·': 'multiply', '*': 'multiply', '⊙': 'element wise multiply', '+': 'plus', '−': 'minus', '=': 'equal', '<': 'less', '>': 'greater', '%': 'percent', '/': 'over',
  '}{': 'over', '^': 'power', '∥': 'norm', '‖': 'norm', '∈': 'in', '²': 'power 2', '³': 'power 3', '½': 'half', '|': 'given',
}

/** Greek letters, and the signs that look like them, as they are read aloud. */
export const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', λ: 'lambda', μ: 'mu', µ: 'mu', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', ϕ: 'phi', ψ: 'psi', ω: 'omega',
  Δ: 'delta', Σ: 'sum', Π: 'product', Φ: 'phi', Ω: 'omega',
}
