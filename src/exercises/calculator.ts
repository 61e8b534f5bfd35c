import {
  absDependencies,
  addDependencies,
  ceilDependencies,
  combinationsDependencies,
  create,
  divideDependencies,
  eDependencies,
  expDependencies,
  factorialDependencies,
  floorDependencies,
  log10Dependencies,
  log2Dependencies,
  logDependencies,
  maxDependencies,
  minDependencies,
  modDependencies,
  multiplyDependencies,
  parseDependencies,
  piDependencies,
  powDependencies,
  roundDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
} from 'mathjs/number'
import type { EvalFunction, MathNode } from 'mathjs/number'

/**
 * Everything that an expression may use besides numbers. Nothing else exists in it, so it cannot import,
 * parse or redefine anything.
 */
const GIVEN = {
  absDependencies,
  addDependencies,
  ceilDependencies,
  combinationsDependencies,
  divideDependencies,
  eDependencies,
  expDependencies,
  factorialDependencies,
  floorDependencies,
  log10Dependencies,
  log2Dependencies,
  logDependencies,
  maxDependencies,
  minDependencies,
  modDependencies,
  multiplyDependencies,
  parseDependencies,
  piDependencies,
  powDependencies,
  roundDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
}
const math = create(
  Object.fromEntries(Object.entries(GIVEN).flatMap(([name, given]) => (given ? [[name, given]] : []))),
  { number: 'number' },
)

const FUNCTIONS: ReadonlySet<string> = new Set([
  'abs',
  'ceil',
  'combinations',
  'exp',
  'factorial',
  'floor',
  'log',
  'log10',
  'log2',
  'max',
  'min',
  'mod',
  'round',
  'sqrt',
])
/**
 * The parts that a calculation may have. The parser would also accept assignments, lists, texts, accesses and
 * definitions.
 */
const PARTS: ReadonlySet<string> = new Set([
  'ConstantNode',
  'OperatorNode',
  'ParenthesisNode',
  'FunctionNode',
  'SymbolNode',
])
const LONGEST = 1000
const MOST_KEPT = 5000

/**
 * The library multiplies factor by factor, so that a large choice would take for ever. Beyond the whole numbers
 * that can be told apart, its count would never reach the last factor.
 */
const MOST_FACTORS = 1e6
function boundedCombinations(n: number, k: number): number {
  if (Math.min(k, n - k) > MOST_FACTORS || n > Number.MAX_SAFE_INTEGER)
    throw new Error(`combinations(${n}, ${k}) has too many factors`)
  return math.combinations(n, k)
}

const kept = new Map<string, EvalFunction>()

/** The value of an expression over parameters. Throws if it is not a calculation or has no finite value. */
export function compute(expression: string, parameters: Readonly<Record<string, number>> = {}): number {
  const value: unknown = compiled(expression).evaluate({ ...parameters, combinations: boundedCombinations })
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`${expression} gives ${typeof value === 'number' ? value : 'no number'}`)
  return value
}

/** Each expression of a bank is parsed once, however many sets of numbers go through it. */
function compiled(expression: string): EvalFunction {
  const before = kept.get(expression)
  if (before) return before
  if (expression.length > LONGEST) throw new Error(`an expression has at most ${LONGEST} characters`)
  const tree = math.parse(expression)
  tree.traverse(refuseForeign)
  const code = tree.compile()
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(expression, code)
  return code
}

function refuseForeign(node: MathNode): void {
  if (!PARTS.has(node.type)) throw new Error(`${node.toString()} is not allowed in a calculation`)
  if ('value' in node && typeof node.value !== 'number') throw new Error(`${node.toString()} is not a number`)
  if ('fn' in node && node.type === 'FunctionNode' && !FUNCTIONS.has(String(node.fn)))
    throw new Error(
      `${String(node.fn)} is not a function here; the functions are ${[...FUNCTIONS].join(', ')}`,
    )
}
