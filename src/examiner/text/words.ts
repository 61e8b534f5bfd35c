/** Words that fill a pause. Dropped, so that speech and writing read alike. */
export const FILLERS = new Set('um umm uh uhm er erm hmm mm ah oh okay ok yeah basically actually well so really quite the a an kinda sorta lol btw imo'.split(' '))

const FUNCTION_WORDS = new Set(
  ('of in on at to for from by with as into onto over per about and or but nor if then than that this these those it its they them their there here he she his her you your we our us i me my ' +
    'is are was were be been being am do does did have has had can could will would shall should may might must get gets got let lets which who whom whose what when where why how while because since although though ' +
    'not no never none without just also very too much many more most some any all each every both either neither other another such same only own out up down off again once one two').split(' '),
)

/** The small words that hold a sentence together: a list of terms has hardly any. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word)
}

/** Short forms, written out. */
export const CONTRACTIONS: Readonly<Record<string, string>> = {
  "don't": 'do not', dont: 'do not', "doesn't": 'does not', doesnt: 'does not', "didn't": 'did not', didnt: 'did not', "isn't": 'is not', isnt: 'is not',
  "aren't": 'are not', arent: 'are not', "wasn't": 'was not', wasnt: 'was not', "weren't": 'were not', "can't": 'can not', cant: 'can not', cannot: 'can not',
  "couldn't": 'could not', couldnt: 'could not', "won't": 'will not', wont: 'will not', "wouldn't": 'would not', wouldnt: 'would not', "shouldn't": 'should not',
  "hasn't": 'has not', "haven't": 'have not', "hadn't": 'had not', "mustn't": 'must not', "needn't": 'need not', "it's": 'it is', "that's": 'that is',
  "there's": 'there is', "what's": 'what is', "you're": 'you are', "they're": 'they are', "we're": 'we are', "i'm": 'i am', "you've": 'you have', "we've": 'we have',
  "you'd": 'you would', "you'll": 'you will', "it'll": 'it will', "they'll": 'they will', "we'll": 'we will', gonna: 'will', ain: 'is not', "ain't": 'is not',
  'w/o': 'without', bc: 'because', cuz: 'because', coz: 'because', ur: 'your', u: 'you', w: 'w', thru: 'through', vs: 'versus', nn: 'network', nns: 'networks', lm: 'language model', lms: 'language models',
}

/** Compounds that are also written apart, and abbreviations, as the words they stand for. */
export const SPLITS: Readonly<Record<string, string>> = {
  ln: 'log', skipgram: 'skip gram', skipgrams: 'skip gram', crossentropy: 'cross entropy', softmaxes: 'softmax', loglikelihood: 'log likelihood', nll: 'negative log likelihood',
  ce: 'cross entropy', ppl: 'perplexity', ppls: 'perplexities', bpb: 'bits per byte', bpc: 'bits per character', lr: 'learning rate', ngram: 'n gram', ngrams: 'n grams',
  backprop: 'backpropagation', backpropagate: 'backpropagation', rnns: 'rnn', lstms: 'lstm', grus: 'gru', cnns: 'cnn', mle: 'maximum likelihood', seq2seq: 'sequence to sequence',
  times: 'multiply', elementwise: 'element wise', pointwise: 'element wise', lowercase: 'lower case', wordpiece: 'word piece', wordpieces: 'word piece', subwords: 'sub word', subword: 'sub word', dotproduct: 'dot product',
  matmul: 'matrix multiply', matmuls: 'matrix multiply', overfits: 'overfit', overfitting: 'overfit', prob: 'probability', probs: 'probabilities', logprob: 'log probability', logprobs: 'log probabilities',
  vocab: 'vocabulary', vocabs: 'vocabularies', param: 'parameter', params: 'parameters', dim: 'dimension', dims: 'dimensions', dist: 'distribution', distr: 'distribution', avg: 'average', approx: 'about', seq: 'sequence', seqs: 'sequences',
  grads: 'gradients', grad: 'gradient', mem: 'memory', acc: 'accuracy', eval: 'evaluation', evals: 'evaluations', regulariser: 'regularizer', argmax: 'arg max', logsumexp: 'log sum exp', upto: 'up to', cos: 'cosine',
  kld: 'kl divergence', sgd: 'stochastic gradient descent', layernorm: 'layer norm', batchnorm: 'batch norm', pretraining: 'pre training', pretrained: 'pre trained', finetuning: 'fine tuning', finetuned: 'fine tuned', autoregressive: 'auto regressive', timestep: 'time step', timesteps: 'time steps',
}
