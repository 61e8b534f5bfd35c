/** A term of the field, and how a recogniser of everyday speech writes it down. */
export interface HeardTerm {
  readonly meant: string
  /** In lower case, words apart. */
  readonly heard: readonly string[]
  /** Beginnings of words of which one must stand nearby: what was heard is good English by itself. */
  readonly near?: readonly string[]
}

/** Spoken letter by letter: `l s t m`, `kay vee`. The words after, where there are some, belong to the term. */
export interface SpelledTerm {
  readonly meant: string
  readonly letters: string
  readonly then?: readonly string[]
}

const GATED = ['gated', 'gates', 'lstm', 'recurrent', 'rnn', 'reset'] as const
const CACHED = ['kv', 'prefix', 'prompt', 'decod', 'attention', 'prefill', 'paged', 'head', 'layer', 'sequence', 'quer', 'keys', 'transformer'] as const
const POSITION = ['position', 'rotary', 'rotat', 'embedding', 'quer', 'keys', 'theta', 'frequenc', 'relative', 'angle', 'interpolat', 'extrapolat', 'attention'] as const
const SAMPLED = ['sampl', 'nucleus', 'temperature', 'token', 'expert', 'rout', 'retriev', 'softmax', 'vocabular', 'probabilit'] as const
const STORED = ['param', 'weight', 'token', 'memory', 'precision', 'float', 'gigabyte', 'fp16', 'bf16'] as const

export const HEARD_TERMS: readonly HeardTerm[] = [
  { meant: 'KV cache', heard: ['kv cash', 'kb cash', 'cave cash', 'cavey cash', 'kv catch', 'kv cache'] },
  { meant: 'cache', heard: ['cash'], near: CACHED },
  { meant: 'cached', heard: ['cashed'], near: CACHED },
  { meant: 'caching', heard: ['cashing'], near: CACHED },
  { meant: 'RoPE', heard: ['rope', 'row p', 'row pe', 'roe p', 'ro pe'], near: POSITION },
  { meant: 'ALiBi', heard: ['alibi'], near: POSITION },
  { meant: 'YaRN', heard: ['yarn'], near: POSITION },
  { meant: 'LoRA', heard: ['lora', 'lo ra', 'low ra'] },
  { meant: 'LoRA', heard: ['laura', 'laurer'], near: ['rank', 'adapter', 'fine', 'matri', 'quanti'] },
  { meant: 'QLoRA', heard: ['qlora', 'q lora', 'queue lora', 'cue lora'] },
  { meant: 'softmax', heard: ['soft max', 'soft macs', 'soft mags', 'softmacs'] },
  { meant: 'GRU', heard: ['grew'], near: GATED },
  { meant: 'a GRU', heard: ['a grew'] },
  { meant: 'byte pair encoding', heard: ['bite pair encoding', 'by pair encoding', 'bite pear encoding', 'byte pear encoding', 'bite per encoding', 'bike pair encoding'] },
  { meant: 'byte pair', heard: ['bite pair', 'byte pear'], near: ['token', 'merge', 'bpe'] },
  { meant: 'byte fallback', heard: ['bite fallback', 'bite fall back'] },
  { meant: 'bytes', heard: ['bites'], near: STORED },
  { meant: 'byte', heard: ['bite'], near: STORED },
  { meant: 'Chinchilla', heard: ['chin chilla', 'chin chiller', 'chinchiller', 'chinchilla'] },
  { meant: 'FlashAttention', heard: ['flash attention', 'flashattention'] },
  { meant: 'PagedAttention', heard: ['paged attention', 'page attention'] },
  { meant: 'word2vec', heard: ['word to vec', 'word two vec', 'word 2 vec', 'word to vector'] },
  { meant: 'GloVe', heard: ['glove'], near: ['word', 'vector', 'embedding', 'occurrence'] },
  { meant: 'skip-gram', heard: ['skip gram', 'skip graham'] },
  { meant: 'n-gram', heard: ['n gram', 'engram', 'end gram'], near: ['model', 'count', 'smooth', 'backoff', 'language', 'word'] },
  { meant: 'MoE', heard: ['moe'], near: ['expert', 'rout', 'mixture', 'gating', 'dense'] },
  { meant: 'MoE', heard: ['m o e', 'em oh ee', 'mo e'] },
  { meant: 'RAG', heard: ['rag'], near: ['retriev', 'chunk', 'pipeline', 'document', 'index', 'vector', 'rerank'] },
  { meant: 'BERT', heard: ['bert'] },
  { meant: 'BERT', heard: ['burt'], near: ['mask', 'encoder', 'bidirectional', 'pretrain'] },
  { meant: 'AdamW', heard: ['adam w', 'adamw', 'adam double you', 'adam double u', 'atom w'] },
  { meant: 'Adam', heard: ['atom'], near: ['optimi', 'momentum', 'moments', 'sgd'] },
  { meant: 'RMSNorm', heard: ['rms norm', 'r m s norm', 'rmsnorm'] },
  { meant: 'SwiGLU', heard: ['swiglu', 'swi glu', 'swig loo', 'swig glue', 'swig lu', 'swish glu'] },
  { meant: 'GELU', heard: ['gelu', 'jell you', 'gel u'] },
  { meant: 'ReLU', heard: ['relu', 're lu', 'rail you', 'ray lou', 'rel you'] },
  { meant: 'bfloat16', heard: ['b float 16', 'be float 16', 'b float sixteen', 'bee float sixteen', 'be float sixteen', 'bfloat 16'] },
  { meant: 'BM25', heard: ['bm25', 'bm 25', 'b m 25', 'b m twenty five', 'bm twenty five'] },
  { meant: 'logits', heard: ['log its', 'lodge its'], near: SAMPLED },
  { meant: 'top-k', heard: ['top kay', 'top k'], near: SAMPLED },
  { meant: 'top-p', heard: ['top pee', 'top p'], near: SAMPLED },
  { meant: 'Kneser–Ney', heard: ['kneser ney', 'kneser nay', 'nesser nay', 'nesser ney', 'nessa nay', 'knee sir nay'] },
  { meant: 'speculative decoding', heard: ['speculative d coding', 'speculative the coding', 'speculative coding'] },
  { meant: 'cosine similarity', heard: ['cosign similarity', 'co sign similarity'] },
  { meant: 'NVLink', heard: ['nv link', 'n v link', 'envy link'] },
  { meant: 'InfiniBand', heard: ['infini band', 'infinity band', 'infiniband'] },
]

export const SPELLED_TERMS: readonly SpelledTerm[] = [
  { meant: 'KV cache', letters: 'kv', then: ['cash', 'cache', 'catch'] },
  { meant: 'KL divergence', letters: 'kl', then: ['divergence', 'diversions'] },
  ...['LSTM', 'RNN', 'GRU', 'BPE', 'MLP', 'FFN', 'MHA', 'MQA', 'GQA', 'MLA', 'SGD', 'RLHF', 'SFT', 'DPO', 'PPO', 'GRPO', 'FSDP', 'TTFT', 'TPOT', 'KL', 'KV', 'QKV', 'NLL', 'GPT', 'GPTQ', 'AWQ', 'LLM', 'vLLM', 'HBM', 'SRAM', 'GPU', 'TPU', 'MFU', 'HNSW'].map(
    (meant): SpelledTerm => ({ meant, letters: meant.toLowerCase() }),
  ),
]

/** How the letters sound when a recogniser takes them for words. */
export const LETTER_NAMES: Readonly<Record<string, readonly string[]>> = {
  a: ['ay', 'eh'], b: ['bee', 'be'], c: ['see', 'sea'], d: ['dee'], e: ['ee'], f: ['ef', 'eff'], g: ['gee'], h: ['aitch', 'age'], i: ['eye'],
  j: ['jay'], k: ['kay', 'okay'], l: ['el', 'ell'], m: ['em'], n: ['en'], o: ['oh'], p: ['pee', 'pea'], q: ['queue', 'cue'], r: ['are'],
  s: ['ess'], t: ['tee', 'tea'], u: ['you'], v: ['vee'], w: ['doubleyou'], x: ['ex'], y: ['why'], z: ['zed', 'zee'],
}

/** Names of letters that are words first: a run of these alone spells nothing. */
export const WORDS_FIRST: ReadonlySet<string> = new Set(['a', 'i', 'o', 'be', 'bee', 'see', 'sea', 'age', 'eye', 'okay', 'oh', 'pea', 'queue', 'cue', 'are', 'tea', 'you', 'why', 'ex', 'eh', 'am', 'an', 'as', 'at', 'go', 'he', 'in', 'is', 'it', 'me', 'my', 'no', 'of', 'on', 'or', 'so', 'to', 'up', 'us', 'we'])
