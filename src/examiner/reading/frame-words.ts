/** The words that frames are built from, each list as alternatives of a regular expression. */

/** Adjectives and nouns for what is false. */
export const FALSE =
  '(?:false|falsehood|untrue|unreal|unwarranted|whopper|fib|mumbo jumbo|hocus[- ]pocus|hot air|hokum|bosh|cobblers|tripe|eyewash|bull|utter bull|figment|chimera|make-believe|travesty|farce|sophistry|untruth|wrong|incorrect|inaccurate|mistaken|mistake|erroneous|' +
  'error|nonsense|nonsensical|rubbish|garbage|trash|bogus|baseless|groundless|unfounded|absurd|' +
  'ridiculous|silly|fiction|fictional|fantasy|fairy ?tale|myth|mythical|fallacy|fallacious|' +
  'misconception|misbelief|misapprehension|misinterpretation|misunderstanding|misinformation|lie|hoax|scam|bunk|bunkum|hogwash|' +
  'baloney|balderdash|poppycock|claptrap|malarkey|bull(?:shit|crap)?|crap|fake|made[- ]up|invented|' +
  'fabricated|fabrication|invalid|refuted|disproved|disproven|debunked|discredited|legend|folklore|' +
  'wives.? tale|superstition|illusion|delusion|propaganda|unsound|untenable|hooey|tosh|twaddle|' +
  'drivel|codswallop|piffle|humbug|flimflam|moonshine|gibberish|bollocks|blarney|tommyrot|applesauce|' +
  'horsefeathers|spurious|specious|unsubstantiated|unsupported|implausible|preposterous|ludicrous|' +
  'laughable|nonsensical|senseless|far[- ]fetched|a stretch|hearsay|gossip|quackery|snake oil|' +
  'pseudoscience|a canard|a tall tale|tall tales?|a pipe dream|a fable|a phantom|a mirage|science fiction|' +
  'contrived|a blunder|a slip|a mix[- ]?up|a confusion|overturned|rebutted|disconfirmed|falsified|' +
  'demolished|dead wrong|plain wrong|all wrong|not even wrong|off base|misguided|misleading|' +
  'deceptive|phoney|phony|counterfeit|a sham|a ruse|a trap|a trick question|nothing but talk|' +
  'off the mark|wide of the mark|wishful thinking|a joke)'
/** Adjectives and nouns for what is true. */
export const TRUE =
  '(?:true|right|correct|so|the case|a fact|accurate|valid|the truth|what happens|how it (?:works|' +
  'is)|tenable|sound)'
export const ADVERB =
  '(?:(?:\\w+ly|just|quite|even|still|also|at all|in fact|of course|plain|pure|utter|complete|' +
  'total|simply|such|rather|pretty|so|very|really|actually|a|an|the|one|another|common|popular|' +
  'widespread|old|persistent|classic|big|bit of|piece of|load of|kind of|sort of|pure and simple|' +
  'urban)[ ,]+){0,5}'
export const BE =
  '(?:is|are|was|were|be|been|seems|sounds|would be|has been|have been|had been|turned out to be|' +
  "remains|looks|[’']s|[’']re)"
export const NOT = "(?:not|never|hardly|scarcely|no longer|n[’']t)"
export const DENYING =
  '(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed)|contest(?:s|ed)?|' +
  'disagree(?:s|d)?|contradict(?:s|ed)?|debunk(?:s|ed)?|disprov(?:e|es|ed)|dismiss(?:es|ed)?|' +
  'disbeliev(?:e|es|ed)|rule(?:s|d)? out)'
export const BELIEVING =
  '(?:believe|think|accept|agree|buy|say|claim|hold|mean|suppose|support|maintain|assert|conclude|' +
  'endorse|trust|fall for|subscribe to the idea|go along with the idea|swallow)'
export const PEOPLE =
  '(?:(?:(?:my|our|your|a|an|the|some|many|most|other|certain|one|this|that|every|few|several|' +
  'bad|weak|poor|old|former|junior|clueless|sloppy) )*(?:colleagues?|friends?|professors?|teachers?|' +
  'people|folks|candidates?|blogs?|bloggers?|critics?|textbooks?|persons?|someone|somebody|' +
  'others?|students?|interns?|interviewees?|managers?|boss|brother|sister|uncle|aunt|cousin|' +
  'neighbou?r|guy|influencers?|youtubers?|tweets?|posts?|reddit|twitter|novices?|beginners?|' +
  'amateurs?|charlatans?|cranks?|fools?|cynics?|sceptics?|skeptics?|marketers?|salespe(?:ople|' +
  'rson)|vendors?|juniors?|rumou?rs?|legends?|gossip|they|he|she|you|everyone|everybody|anyone|' +
  'anybody|roommate|flatmate|predecessor|competitors?|journalists?|pundits?|newbies?|laymen|' +
  'laypeople))'
export const SAYING =
  '(?:say|says|said|claims?|claimed|believes?|believed|thinks?|thought|argues?|argued|insists?|' +
  'insisted|suggests?|suggested|maintains?|maintained|swears?|swore|pretends?|pretended|alleges?|' +
  'alleged|assumes?|assumed|imagines?|imagined|tells? (?:me|you|us|people|everyone)|told (?:me|' +
  'us)|asserts?|asserted|states?|stated|reckons?|reckoned|would have (?:you|us|one|me) believe|' +
  'want(?:s|ed)? (?:you|us|me) to believe|writes?|wrote|repeats?|repeated|preach(?:es|ed)?|' +
  'declares?|declared|keeps? (?:saying|claiming|telling (?:me|us))|has it)'
export const WRONGLY =
  '(?:wrongly|mistakenly|falsely|incorrectly|erroneously|foolishly|naively|naïvely|stupidly|' +
  'absurdly|supposedly|allegedly|misguidedly|ignorantly|wilfully|blindly|confusedly|against all evidence|' +
  'without (?:any )?(?:evidence|proof|reason))'
export const KNOW =
  '(?:know|remember|recall|tell|say|see|understand|figure out|decide|be sure|judge|work out|' +
  'make out|promise|swear|guarantee|confirm|vouch)'
export const UNSURE =
  '(?:unsure|uncertain|unclear|undecided|unconvinced|unknown|debatable|doubtful|questionable|' +
  "unproven|unproved|disputed|moot|anyone[’']s guess|anybody[’']s guess|open|up in the air|" +
  'a coin (?:toss|flip)|not (?:\\w+ )?(?:sure|certain|clear|convinced|decided|settled|known|' +
  'proven|established))'
