/**
 * Set phrases by which people void what they say: irony, guesses, fiction, sources that nobody believes, and
 * words of withdrawal. They stand in a frame, a tail or a sentence of their own, never in the matter itself.
 */

const any = (...says: readonly string[]) => new RegExp(`(?<![\\w-])(?:${says.join('|')})(?![\\w-])`, 'i')

const IRONIC = any(
  'pigs? (?:can|will|might|could|may|have) (?:fly|flown|wings)',
  'hell (?:freezes|froze|will freeze)(?: over)?',
  '(?:santa(?: claus)?|the tooth fairy|tooth fairies|the easter bunny|father christmas|unicorns?|leprechauns?|elves|goblins)',
  "the moon(?: is|[’']s) (?:made )?(?:of )?(?:green )?cheese",
  "the (?:earth|world)(?: is|[’']s) (?:flat|a (?:disc|disk|cube|pancake))",
  "water (?:isn[’']t wet|is not wet|is dry|(?:runs|flows) uphill)",
  '(?:two|2) (?:and|plus|\\+) (?:two|2) (?:make|makes|is|are|equals?) (?:five|5|three|3)',
  'the sun (?:rises in the west|(?:revolves|goes|turns) (?:a)?round)',
  'money grows on trees',
  '(?:cows|fish) (?:can )?(?:jump|climb|sing|fly)',
  'a bridge (?:to sell|for sale)',
  'my (?:foot|eye|arse|ass)$',
  "in (?:your|my|their|somebody[’']s) (?:wildest )?dreams",
  'dream on',
  'as if$',
  'yeah,? right',
  '(?:wink[, ]+wink|nudge[, ]+nudge|ha[, ]*ha\\w*|lol|rofl|lmao)',
  'slow clap',
  '(?:air|scare) quotes',
  'so-called (?:experts?|wisdom|truth)',
  'tell me another(?: one)?',
  'pull the other (?:one|leg)',
  "(?:you[’']re|you are) pulling my leg",
  "april fools?[’']?(?: day)?",
  'opposite[- ]day',
  'sarcasm|sarcastic(?:ally)?|tongue[- ]in[- ]cheek|facetious(?:ly)?',
  "(?:a|pure|sheer|this|my|today[’']s) (?:parody|satire|spoof|comedy)(?: \\w+)?|comedians?|stand-up routine|joke book",
  'hilarious|what a joke|nice try',
  'for (?:a )?laughs?|just for fun|just to wind you up',
  "(?:and|then) I(?: am|[’']m) (?:the |a |an )?(?:queen|king|pope|emperor|empress|napoleon|cleopatra|astronaut|ballerina|martian|dragon|prince|princess|president|sultan|tsar|wizard|fairy)",
  'and other (?:bedtime stories|fairy ?tales|jokes)',
)

const FICTIONAL = any(
  'once upon a time',
  '(?:parallel|alternat(?:e|ive)|fictional|imaginary|make-believe|fantasy|mirror|cartoon|bizarro) (?:universe|world|reality|timeline|land|planet|dimension)',
  '(?:another|some other|a different) (?:universe|world|reality|timeline|planet)',
  '(?:universe|world|reality|planet) (?:unlike|other than|different from) (?:ours|this)',
  'cloud[- ]cuckoo[- ]land|la[- ]la land|never[- ]never land|wonderland|narnia|fairyland',
  'science fiction|fairy ?tales?|bedtime stor(?:y|ies)|make-believe|pipe dream|figment',
  '(?:mere|pure|only a|just a|purely a) (?:thought experiment|hypothetical|fantasy|fiction)',
  '(?:a|one) hypothetical|hypothetically(?: speaking)?',
  '(?:if|had) (?:only )?(?:things|it|the world|matters) (?:were|was|been|had been) (?:only )?(?:different|otherwise|so simple)',
  'in an ideal world|if wishes were horses',
)

const GUESSED = any(
  '(?:random|wild|blind|shot|stab|leap) (?:stab|shot)(?: in the dark)?',
  '(?:wild|blind|just a|only a) (?:guess|guesses)|(?:pure|sheer|mere) (?:guesswork|conjecture|speculation)',
  '(?:stab|shot|leap) in the dark',
  "(?:I|I[’']d|I[’']ll|I[’']ve|we)(?: \\w+){0,3} (?:toss(?:ed|ing)?|flip(?:ped|ping)?) (?:a|the) coin",
  "I(?:[’']m| am| was)? (?:just |only |merely )?(?:throwing (?:darts|dice)|rolling the dice|blindfolded)",
  'crystal ball|tea leaves|ouija board|fortune cookie|horoscope|eeny,? meeny',
  '(?:out of|from) (?:thin air|my hat|a hat)',
  'ticked a box|picked (?:one|it|this|them) at random',
  "(?:haven[’']t|have not|hadn[’']t|without) (?:a|the (?:faintest|foggiest|slightest)) (?:clue|idea|notion)",
  'not the (?:faintest|foggiest|slightest)(?: clue| idea| notion)?',
  'in two minds|on the fence',
  '(?:memory|recollection)(?: \\w+){0,3} (?:hazy|foggy|vague|shaky|rusty|fails me)',
  "I(?:[’']d| would| will|[’']ll) give it (?:\\w+ ){1,4}chances?",
  'a long shot|a slim chance',
  "(?:I(?:[’']m| am)|am) (?:completely in the dark|bluffing)|(?:grasping|clutching) at straws",
)

/** Sources that nobody believes. `Trolls` or `the marketing department` as a subject are not meant here. */
const SOURCES = [
  'flat[- ]earthers?|conspiracy theorists?|con (?:man|men|artists?)|charlatans?|quacks?|crackpots?|cranks?',
  'snake[- ]oil(?: \\w+)?|scammers?|swindlers?|fraudsters?|impostors?|liars?|trolls?|tabloids?|chain letters?',
  'astrologers?|fortune[- ]tellers?|psychics?|horoscopes?|palm readers?|toddler|parrot|dog|cat|goldfish',
  'hamster|two-year-old|barber|(?:taxi|cab) driver|brother-in-law|hairdresser|drunk(?:en \\w+)?',
  '(?:marketing|sales) (?:brochure|department|deck|slides?|pitch|people|folks|team|copy)',
  "(?:vendor|glossy|advertising)(?:[’']s)? (?:brochure|leaflet|flyer|ad|advert)",
].join('|')
const SPEAKING =
  '(?:say|says|said|claims?|claimed|tells?|told|swears?|swore|assert|asserts|writes?|wrote|argues?|thinks?|believes?|' +
  'alleges?|insists?|explained|(?:is|are) (?:of the opinion|fond of (?:saying|putting))|has it|keeps? (?:saying|claiming))'
const DISCREDITED = any(
  `(?:${SOURCES})(?: (?:once|always|still|really|just))* ${SPEAKING}`,
  `(?:${SPEAKING}|according to|heard|so says|by) (?:\\w+ ){0,2}(?:${SOURCES})`,
  '(?:chatbot|bot|assistant|llm|gpt) (?:once )?(?:hallucinated|made up|dreamt up) (?:this|that|it)',
)

/** Filler words before a withdrawal: `Wait, no, sorry, scratch that`. */
const ASIDE = "(?:(?:please|wait|no|actually|er|oops|well|um|uh|sorry|let me|let[’']s|I[’']ll|I)[\\s,]+)*"
const WITHDRAWN = any(
  `^${ASIDE}(?:strike|scratch|scrap|cross|blot) (?:it|that|this|all that|the lot)(?: out| off)?(?: from .*)?$`,
  `^${ASIDE}(?:strike|delete|erase|wipe) (?:it|that|this|all that|the (?:last|previous) \\w+) from .*(?:record|memory|notes)`,
  `^${ASIDE}(?:ctrl[- +]?z|undo that|rewind|backspace)(?: on (?:that|it|this)(?: one)?)?$`,
  'slip of the (?:tongue|pen)|brain (?:fart|fog|freeze)|senior moment|got carried away',
  '(?:I )?(?:confused|conflated|mixed|mixing|confusing|muddled)(?: up)? (?:two|some|several|the) (?:\\w+ )?(?:things|topics|methods|papers|questions)(?: up)?',
  'stand corrected',
  "never heard me (?:say|tell)|forget I (?:ever )?(?:said|mentioned)|pretend I (?:never|didn[’']t|did not) (?:say|said)",
  'learn(?:t|ed) better|know better now|(?:was|were) (?:soon )?disabused',
  "(?:was|were|am|[’']m) thinking of (?:something|someone|another)|had (?:something|a different \\w+|another \\w+) (?:else )?in mind|(?:that[’']s|that is|it[’']s) another (?:algorithm|method|question|story)",
  'I(?: \\w+){0,4} the wrong (?:card|script|slide|question|page|notes|tab|cue card)',
  `^${ASIDE}(?:cancel|void|annul|discard|disregard|ignore) (?:the (?:whole|entire) \\w+|my (?:\\w+ )?(?:answer|words)|all of (?:it|that)|all that)`,
)

const MARKED_WRONG = any(
  '(?:flunk|fail|bomb|blow)(?:ed|ing|s)? (?:this|the|an|any|your) (?:\\w+ )?interview',
  '(?:flunk|fail)(?:ed|ing)? (?:this|your) (?:exam|test)|fail an? (?:applicant|candidate) for',
  'for (?:zero|no) (?:points|marks)|nul points',
  '(?:would|will|must|is) be (?:the|a) wrong answer|how not to (?:answer|do it)',
  'get you (?:fired|rejected|thrown out)|cost (?:you|me) the (?:job|offer)',
)

/** The set phrases by what they do, in the order in which they are looked for. */
const SET_PHRASES = [
  ['rejected', IRONIC],
  ['supposed', FICTIONAL],
  ['doubted', GUESSED],
  ['attributed', DISCREDITED],
  ['withdrawn', WITHDRAWN],
  ['rejected', MARKED_WRONG],
] as const

/** Words that reverse a set phrase: `no fairy tale`, `not hypothetically`, `far from a wild guess`. */
const TURNED =
  /\b(?:no|not|n[’']t|never|nothing|neither|nor|without|far from|rather than|instead of|unlike|contrary to|whatever|aside|even|used to|sounds?|looks?|silent|nobody|once)\b/i

/** The stance that a set phrase gives to the clause it frames; undefined if there is none or it is reversed. */
export function setPhraseIn(frame: string): (typeof SET_PHRASES)[number][0] | undefined {
  for (const [stance, says] of SET_PHRASES) {
    const found = says.exec(frame.trim().replace(/[.!?"”’)\s]+$/, ''))
    if (
      found &&
      !TURNED.test(frame.slice(0, found.index)) &&
      !/^[\s,]*(?:aside|apart)\b/i.test(frame.slice(found.index + found[0].length))
    )
      return stance
  }
  return undefined
}
