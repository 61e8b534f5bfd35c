import { ACTIVATIONS, INITIAL_RULES } from '#labs/signal'
import type { InitialRule } from '#labs/signal'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { factorAt, factorText, HIGHEST, LOWEST, placeOfFactor } from './figures.ts'
import { ACTIVATION_NAMES, DEPTHS, JOIN_NAMES, JOIN_PARTS, JOINS, KNOBS, RULE_NAMES } from './knobs.ts'
import type { Join } from './knobs.ts'
import { LayerLines } from './LayerLines.tsx'
import { networkOf, useNetworks } from './networks.ts'
import { ASKS, CHECKPOINT_NOTE, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './signal-text.ts'
import { CheckpointTable, NetworkTable } from './SignalTables.tsx'
import './signal.css'

/** No setting changes it, so it is computed once. */
const CHECKPOINTS = <CheckpointTable />

/** Initialisation, norms and residual connections: what becomes of a signal, and of its gradient, in depth. */
export function SignalLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, [
    'rule',
    'activation',
    'join',
    'depth',
  ])
  const { rule, activation, join, depth } = values
  const keys = useLabKeys('weights', by => change({ rule: stepped(INITIAL_RULES, rule, by) }), [
    'r',
    'next connection',
    () => change({ join: JOINS[(JOINS.indexOf(join) + 1) % JOINS.length] ?? join }),
  ])
  const here = networkOf({ rule, activation, join, depth })
  const choice = (of: { readonly rule?: InitialRule; readonly join?: Join }) => ({
    rule,
    activation,
    join,
    depth,
    ...of,
  })
  // The keys lead to the others, which are computed once what is shown is there.
  const networks = useNetworks(
    [...INITIAL_RULES.map(each => choice({ rule: each })), ...JOINS.map(each => choice({ join: each }))],
    INITIAL_RULES.flatMap(one => JOINS.map(other => choice({ rule: one, join: other }))),
  )
  const byRule = (each: InitialRule) => networks[INITIAL_RULES.indexOf(each)]
  const byJoin = (each: Join) => networks[INITIAL_RULES.length + JOINS.indexOf(each)]
  const lines = (of: 'squares' | 'gradients') =>
    INITIAL_RULES.flatMap(each => {
      const network = byRule(each)
      if (!network) return []
      const values = of === 'squares' ? asShares(network.squares) : network.gradients.toReversed()
      return [{ name: RULE_NAMES[each], values, here: each === rule }]
    })
  const left = asShares(here.squares).at(-1) ?? NaN

  return (
    <LabFrame
      id="signal"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${RULE_NAMES[rule]}, ${ACTIVATION_NAMES[activation]}, ${depth} layers`}
      predict={
        <Predict
          key={`${rule}-${activation}-${join}-${depth}`}
          label="Your prediction of the second moment"
          least={0}
          most={HIGHEST - LOWEST}
          step={1}
          start={-LOWEST}
          ends={['vanished', 'exploded']}
          format={place => factorText(factorAt(place))}
          shown={shown}
          guess={guess}
          measured={placeOfFactor(left)}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(values)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="rule"
            legend="Weights start with"
            all={INITIAL_RULES}
            value={rule}
            label={each => RULE_NAMES[each]}
            change={other => change({ rule: other })}
          />
          <Segments
            name="activation"
            legend="Activation"
            all={ACTIVATIONS}
            value={activation}
            label={each => ACTIVATION_NAMES[each]}
            change={other => change({ activation: other })}
          />
          <Segments
            name="join"
            legend="Connection"
            all={JOINS}
            value={join}
            label={each => JOIN_NAMES[each]}
            change={other => change({ join: other })}
          />
          <Segments
            name="depth"
            legend="Layers"
            all={DEPTHS}
            value={depth}
            change={other => change({ depth: other })}
          />
        </>
      }
      picture={
        <div className="layer-pair">
          <figure>
            <figcaption data-part="forward">
              <b>Forward</b> <span className="quiet">second moment of the signal, logarithmic</span>
            </figcaption>
            <LayerLines
              about="Second moment"
              part="forward"
              lines={lines('squares')}
              ends={['input', `layer ${depth}`]}
              guess={guess}
            />
          </figure>
          <figure>
            <figcaption data-part="backward">
              <b>Back</b> <span className="quiet">norm of the gradient, from the loss down</span>
            </figcaption>
            <LayerLines
              about="Norm of the gradient"
              part="backward"
              lines={lines('gradients')}
              ends={['loss', `${depth} layers back`]}
              guess={undefined}
            />
          </figure>
        </div>
      }
      table={
        <>
          <NetworkTable
            caption={`By initialisation, with ${ACTIVATION_NAMES[activation]}`}
            by="weights"
            rows={INITIAL_RULES.map(each => ({
              name: RULE_NAMES[each],
              network: byRule(each),
              here: each === rule,
            }))}
          />
          <NetworkTable
            caption={`By connection, with ${RULE_NAMES[rule]}`}
            by="connection"
            rows={JOINS.map(each => ({
              name: JOIN_NAMES[each],
              part: JOIN_PARTS[each],
              network: byJoin(each),
              here: each === join,
            }))}
          />
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
          {CHECKPOINTS}
          <p className="small quiet">{CHECKPOINT_NOTE}</p>
        </>
      }
      look={whatToLookFor(
        { here, byJoin: Object.fromEntries(JOINS.map(each => [each, byJoin(each)])) },
        values,
      )}
      limits={LIMITS}
      code={CODE}
      file="src/labs/signal/stack.ts"
      parts={PARTS}
    />
  )
}

/** Of the first: an input that was drawn is not quite 1. */
function asShares(values: readonly number[]): readonly number[] {
  return values.map(value => value / (values[0] ?? NaN))
}
