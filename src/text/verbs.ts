import { stemmer } from 'stemmer'

const VERBS =
  'predict guess forecast infer measure tell show mean give assign put make take get use need require ' +
  'allow let enable learn train fit optimize minimize maximize reduce increase decrease grow shrink ' +
  'lower raise fall rise drop improve worsen help hurt change depend compare differ match equal become ' +
  'stay remain keep hold store forget remember erase add multiply divide subtract sum average normalize ' +
  'scale compute calculate evaluate estimate approximate represent encode decode map turn convert ' +
  'transform project embed capture model share split merge segment cut choose pick select sample draw ' +
  'rank sort search expand prune stop start begin end pass flow propagate vanish explode saturate ' +
  'diverge converge update correct decay regularize penalize punish reward smooth discount interpolate ' +
  'back assume ignore skip drop treat handle solve fix avoid prevent cause lead force push pull move ' +
  'shift rotate point lie sit look attend focus weight score run read write see feed generate produce ' +
  'return output emit cost save spend double halve double lose gain win fail work apply contain include ' +
  'cover leak contaminate overfit generalize memorize know hear say describe define exponentiate ' +
  'quantify report count exceed reach bound limit cap guarantee correlate penalise underflow overflow ' +
  'round truncate cast copy factorize remove yield emit ignore compress squeeze rely recompute discard ' +
  'reuse backpropagate differentiate clip gate open close control decide combine concatenate mix ' +
  'replace outperform beat collapse spread concentrate sharpen flatten favor prefer bias separate ' +
  'distinguish tie happen occur suffer benefit carry bring come go touch throw want ask answer pay ' +
  'offer support serve wait route cache load reach retry check test verify detect filter block stream ' +
  'retrieve index rerank chunk quote cite deploy monitor log alert shard replicate page swap distill ' +
  'quantize align attack inject refuse reason think plan act trust watch notice know call speak listen ' +
  'interrupt review label judge blend interact live own lack belong sum scan'

const stem = (word: string) => (word.length > 3 ? stemmer(word) : word)
const stems = new Set(VERBS.split(' ').flatMap(verb => [stem(verb), stem(`${verb}s`)]))

/** Whether a stem can be a verb of a sentence about language models. Many are nouns as well. */
export function canBeVerb(form: string): boolean {
  return stems.has(form)
}
