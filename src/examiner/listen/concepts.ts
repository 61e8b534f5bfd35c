import { tokenise } from '../text/tokens.ts'

/**
 * Words that say nearly the same in talk about language models. A word is heard both as itself
 * and as its concept, so that what is learnt of one word carries over to the others.
 * Only words that are never opposed to each other in a question stand together.
 */
const GROUPS = `
predict guess forecast anticipate infer reconstruct
big large huge high great giant enormous massive
small tiny little low
increase grow rise raise climb inflate boost
decrease shrink fall drop reduce decline diminish lower
vanish disappear fade decay die
explode blow diverge
better improve improvement gain superior help benefit
worse hurt degrade harm suffer bad poor
same identical equal equivalent
different differ distinct another
compare comparable comparison against versus
needs require requires need must necessary
allows lets enables permit able
use employ apply utilize
get obtain receive gives yields produce output return emit
assign give put place
make create build construct form
learn train fit optimize
forget erase discard drop remove throw
keep retain preserve hold store remember memorize carry
look see attend peek watch access
choose pick select take
combine mix merge blend interpolate add
average mean expectation expected
sum total accumulate
multiply product scale
divide normalize over ratio
cheap fast quick efficient
expensive costly slow heavy
compute calculate evaluate work
number count amount quantity
word token term symbol
neighbor surrounding nearby adjacent context window
center middle target
rare infrequent uncommon unseen
frequent common popular often
zero none nothing nil
infinite infinity unbounded unlimited
always every all each
similar close alike near related
meaning semantic sense
vector embedding representation
network model net
weight parameter matrix coefficient
error loss mistake cost
gradient derivative slope
backpropagation backward backwards
random sample stochastic noise draw
probability likelihood chance likely
distribution softmax probabilities
uncertain unsure confused surprise surprised surprising uncertainty
step timestep position time
sequence sentence text string
long distant far
short brief
memory storage cache
parallel simultaneously concurrently once
sequential serial recurrent one-by-one
bottleneck squeeze compress cram
encoder source
decoder target-side
teacher forced forcing
whole entire full complete
part portion fraction piece
prevent avoid stop block
cause lead result
depend rely hinge
ignore neglect skip disregard
limit bound cap ceiling maximum
minimum floor lowest
exact precise exactly
approximate rough about estimate
start begin initial first
end final last stop
human person people
test evaluation held-out benchmark
bias skew systematic
flat uniform even
sharp peaked peaky spiky
stable stabilize steady robust
split segment break cut chop
leak contaminate contamination leakage
round truncate
`

const conceptOf = new Map<string, string>()
for (const line of GROUPS.trim().split('\n')) {
  const [name = '', ...rest] = line.split(' ')
  for (const word of [name, ...rest]) {
    const form = tokenise(word)[0]?.form
    if (form && !conceptOf.has(form)) conceptOf.set(form, `@${name}`)
  }
}

/** The concept that a stem belongs to, if it belongs to one. */
export function concept(form: string): string | undefined {
  return conceptOf.get(form)
}
