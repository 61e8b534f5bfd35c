/**
 * Near-synonyms in talk about language models: groups separated by commas, each named by its first word. In
 * most sentences the words of a group can be exchanged without changing the claim. Words that any question
 * opposes never share a group, nor do words that only share a topic.
 */
export const THESAURUS = `
predict prediction predictor guess forecast foresee, large larger big bigger high higher huge giant enormous
massive vast immense gigantic sizeable, greater exceed, maximum max largest biggest highest greatest, small
tiny little low minuscule, smaller lower lesser, minimum min minima smallest lowest fewest, slight modest
mild, increase grow grew grown growth rise rises rose risen raise climb inflate boost amplify balloon swell,
decrease reduce reduction fall fell fallen shrink shrank shrunk shrinkage cut decline diminish lessen
dwindle, vanish disappear fade die dies died evaporate, decay attenuate, explode explosion blow blew blown,
better improve improvement enhance superior upgrade, worse worsen degrade degradation deteriorate inferior
poorer suffer, bad badly poor poorly terrible awful horrible lousy, good great excellent nice decent, hurt
harm damage impair, ruin spoil wreck destroy, help benefit aid, same identical, equal equivalent, unchanged
untouched intact unaltered unaffected unmodified, different distinct dissimilar, change alter modify tweak
adjust, compare comparison comparable, need require requirement necessary, important crucial vital essential
indispensable, allow enable permit, use uses used apply applied employ usage, obtain receive acquire, give
gives gave yield produce, emit print spit, assign assignment allocate allocation allot, put place, make made
create creation build built construct construction, rebuild rebuilt recreate reconstruct reconstruction,
teach taught, forget forgot forgotten erase erasure wipe, remove removal drop delete discard eliminate throw
threw thrown purge ditch, exclude omit, prune trim, keep kept retain retention preserve maintain hold held,
store storage persist, remember memorize memorization, carry carries carried convey transport, look see saw
seen peek glance attend view, watch monitor monitoring track, show shown reveal, choose chose chosen choice
pick select selection, option alternative, take took taken, combine merge fuse fusion join unify, mix
mixture mixer blend, concatenate concat concatenation, average mean, sum total summation, accumulate
compound snowball pile, collect gather, multiply product, divide division, quotient ratio, plus add added,
minus subtract subtraction, normalize normalization renormalize, cheap cheaper cheaply inexpensive
affordable, expensive costly pricey dear dearer, cost price, spend spends spent pay pays paid, fast faster
quick quicker quickly rapid rapidly swift speedy, fastest quickest, slow slower slowly sluggish, speed pace,
latency delay, wait await, heavy heavier heavily hefty, compute calculate calculation, recompute
recalculate, number num count, amount quantity, neighbor neighborhood neighbourhood nearby adjacent
surrounding, near nearer close closer, nearest closest, far distant farther faraway remote, middle center
central mid midpoint, rare rarer rarest rarely infrequent uncommon seldom, frequent common commonly
commonest often popular, frequency freq, usual typical customary, mostly mainly primarily chiefly
predominantly, sometimes occasionally, forever permanent permanently, zero zeros nil nought, infinite
infinity inf unbounded unlimited endless, similar alike resemble akin, likewise similarly, relation
relationship relatedness, vector embedding embed representation, weight parameter params, matrix matrices,
error mistake slip blunder err errs, bug defect flaw, wrong wrongly incorrect incorrectly erroneous, correct
correctly properly rightly, accuracy accurate accurately, gradient derivative slope, backpropagation
backward bwd, forward fwd, random randomly stochastic, sample sampler draw drew drawn, noise noisy noisier,
probability likelihood chance, uncertain uncertainty unsure doubt hesitate, confident certainty, surprise
surprisingly astonish, confuse puzzle muddle, context ctx, attention attn, feedforward ffn mlp, parallel
simultaneous simultaneously, sequential serial, consecutive contiguous, bottleneck chokepoint, compress
compression squeeze squash cram condense, summary summarize recap gist, encoder enc, decoder dec, student
pupil learner, enforce impose, whole entire full fully wholly, part portion fraction piece, partial partly,
percent percentage pct, prevent avoid avert, stop halt cease quit, cancel abort, finish finished done, end
terminate, final last ultimate, start begin began begun beginning commence outset, forbid forbidden ban
banned disallow, cause lead led trigger provoke induce, result consequence, influence affect impact, depend
rely hinge, ignore neglect disregard overlook, bypass circumvent evade dodge, limit cap ceiling restrict
restriction constrain constraint confine, exact exactly, approximate approximation approximately rough
roughly, almost nearly, barely hardly, slightly somewhat, considerably substantially greatly, person people
human, annotator rater, evaluate evaluation assess appraise, score scorer grade grader, check checker verify
verifier verification confirm, review inspect, bias biases biased prejudice, imbalance imbalanced unbalanced
uneven unevenly skew lopsided, flat flatter flatten, uniform uniformly evenly, sharp sharper sharpen sharply
peaky spiky, stable stability stabilize stably steady, unstable instability volatile fluctuate wobble,
robust robustly resilient, fragile brittle delicate, split segment segmentation chop slice, shard partition,
leak leakage, contaminate contamination taint pollute, decontaminate decontamination decontam, clip clamp,
threshold cutoff, tie ties tied tying, frozen freeze froze, fixed constant const static, trainable
learnable, network net, architecture arch, backbone trunk, projector connector, projection proj, residual
shortcut, dimension dimensional dimensionality, variance var, deviation std sd, epsilon eps, sqrt root, log
logarithm, exp exponential exponentiate, mantissa significand, convolution conv convolve, orthogonal
perpendicular, symmetric symmetry symmetrical, inverse reciprocal, formula equation eq, theory theoretical
theoretically, hypothesis hypotheses, math maths mathematics mathematical mathematically, integer int ints,
double twice doubled twofold, half halve halves halved, linear linearly, proportional proportionally, axis
axes, index indices idx, id ids identifier, element entry, component module, candidate cand, sparse
sparsity, rotate rotation spin, reorder rearrange shuffle permute permutation scramble, shift offset
displacement, drift stray wander, mismatch discrepancy gap, domain area, extend extension lengthen prolong
stretch, expand expansion widen enlarge broaden, long longer lengthy, short shorter brief briefly, wide
wider broad, deep deeper, strong stronger strongly strengthen, weak weaker weaken feeble, easy easier easily
effortless trivial, simple simpler simplest straightforward, standard vanilla plain ordinary, hard harder
difficult difficulty tough tricky challenging, complex complexity complicated intricate, perfect perfectly
ideal flawless, true truth, real actual genuine, gold golden, synthetic artificial fake, new newer fresh
freshly novel novelty, recent latest newest, old older, stale outdated obsolete, expire expired expiry,
previous prev preceding earlier past predecessor, next subsequent upcoming, later afterwards, immediately
instantly, gradually gradual smoothly steadily, sudden suddenly abrupt abruptly, jump leap, spike surge
burst, jointly together, separate separately individual individually, explicit explicitly overt, implicit
implicitly tacit, single sole lone, plenty lots, enough sufficient suffices adequate, extra surplus excess,
rest remainder leftover, remain stay, useless worthless pointless futile, unnecessary needless superfluous
redundant redundancy dispensable, irrelevant unrelated, negligible insignificant, possible feasible,
impossible infeasible, ability able capability capable, know knows knew known knowledge, understand
understood comprehend grasp, think thought ponder, say says said tell tells told, speak spoke spoken talk,
write wrote written, prove proof, find found discover locate, detect detection detector spot catch caught
notice, retrieve retrieval retriever fetch, answer reply response respond, instruction command, task job,
problem issue trouble, solve solution resolve, remedy cure mend repair heal, mitigate alleviate relieve
ease, fail failure, success succeed, win won winner, beat beaten outperform surpass overtake, lose lost
loser, absent absence lack, occur occurrence happen appear, reach attain achieve, send sent transmit
dispatch, route routing router, push nudge, pull drag, feed fed, consume consumption eat ate, hide hid
conceal, match coincide, agree agreement consensus, disagree disagreement, conflict clash, cover coverage,
contain include comprise, execute execution executor exec, run ran, retry rerun redo, repeat repetition
repetitive repeatedly, replace substitute swap exchange, paraphrase rephrase reword, revise revision edit
rewrite, copy duplicate replicate clone, dedup dedupe deduplicate deduplication, restore recover recovery,
undo undone revert rollback, protect protection defend defense guard guardrail safeguard, attack adversary,
hack cheat exploit, safe safer safety, harmless benign innocent, risk risky danger dangerous hazard
hazardous unsafe, malicious hostile evil, reliable trustworthy, unreliable flaky, prefer preference favor
favourite, punish penalize penalty, class category, classify classifier classification categorize, kind
type, method approach technique procedure strategy scheme, way manner, idea notion, example exemplar
instance, demonstration demo, dataset corpus corpora, plot chart diagram, image picture photo, loop cycle,
dialogue dialog conversation chat, alert alarm warn warning, deploy deployment ship launch, rollout
trajectory episode, vendor provider supplier, principle guideline, chatbot bot, goal purpose, maybe perhaps,
obvious obviously clear clearly plainly, unclear vague, regardless irrespective, diverse diversity variety
various, spread scatter disperse, focus concentrate, bland dull boring tedious, fluent fluency, nonsense
gibberish garbage rubbish junk trash, hallucinate hallucination fabricate confabulate invent, faithful
faithfulness groundedness, claim statement assertion, cite citation, knob lever dial slider, swamp drown
overwhelm flood, saturate saturation plateau, converge convergence settle, handle cope deal dealt, treat
regard consider, control govern regulate, encourage incentive incentivize, guarantee ensure, hear heard
listen, silent silently silence quiet quietly, smart clever intelligent, unknown oov unk, unseen unobserved,
fool deceive deception mislead, verbose verbosity wordy, attempt try tries tried, study research, propose
proposal suggest, outlier anomaly, abstain abstention, comply complies compliance obey, violate violation
breach, permission privilege acl, private privacy confidential, redact redaction anonymize, temporary
transient ephemeral, batch minibatch, sync synchronous synchronize, async asynchronous asynchronously,
autoscaling autoscale autoscaler, fallback backup, proxy surrogate, polysemy polysemous, typo misspelling,
parse parser, syntax syntactic grammar grammatical, lexical keyword, vocabulary lexicon vocab, character
char letter, token tok, document doc docs article, chunk passage snippet excerpt, web internet, crawl
crawler scrape, program script, repository repo codebase, database db, config configuration, init
initialization, information info, request req, operation op ops, function fn, environment env,
infrastructure infra, system sys, source src, buffer buf, checkpoint ckpt, communication comms, statistics
stats, performance perf, auxiliary aux, diagonal diag, reverse rev, temperature temp, hyperparameter
hyperparams, quantization quant, hbm vram, ram dram, ssd nvme disk, gpu card accelerator, gigabyte gb gig
gigs, megabyte mb megs, kilobyte kb, terabyte tb, millisecond ms, reinforcement rl, asr stt, microphone mic,
transcript transcription transcribe, speech voice, vision visual, momentum inertia velocity, overestimate
overstate exaggerate, opposite contrary antonym, drawback downside disadvantage shortcoming pitfall,
obstacle barrier hurdle, explain explanation clarify, describe description, define definition, assume
assumption suppose presume, conclude conclusion, decide decision determine, recommend advise, recognize
recognition, distinguish discriminate, imitate imitation mimic emulate, absorb absorption, refine refinement
polish, behave behavior, tend tendency propensity, app apps application, buy buys bought purchase, bring
brought, come came, go goes went gone, become became, break broke broken, mirage illusion, specific
particular, headroom slack, thing stuff, disturb perturb, blur smear fuzzy, scaffold harness, strict
stricter strictly rigid, measure measurement metric quantify, main primary principal, automatic
automatically automated, rerank rescore, flow propagate, greedy greedily, dense denser, conditional
conditionally, drive drove driven, stall hang hung, geometric geometry, width breadth, emerge emergent arise
`
