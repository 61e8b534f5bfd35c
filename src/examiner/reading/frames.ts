/**
 * A grammar of frames: what people put around a statement that they do not assert. A head stands before the
 * statement, a tail behind it. Frames are built from parts of speech, so that wordings nobody listed are read
 * as well.
 */
import {
  ADVERB,
  BE,
  BELIEVING,
  DENYING,
  FALSE,
  KNOW,
  NOT,
  PEOPLE,
  SAYING,
  TRUE,
  UNSURE,
  WRONGLY,
} from './frame-words.ts'
import { ending, head, tail } from './frame.ts'
import type { StanceFrame } from './frame.ts'

export const FRAMES: readonly StanceFrame[] = [
  ...head(
    'denied',
    `(?:it|this|that|the (?:claim|idea|notion|belief|statement|thesis|view|saying|story))(?: that)? ` +
      `?(?:${BE} )?${NOT} ${ADVERB}(?:${TRUE}|` +
      `as if|like|proven)(?: at all)?(?: to say| to claim)? that`,
    `(?:it (?:isn|wasn)[’']t|that (?:isn|wasn)[’']t) ${ADVERB}(?:${TRUE}|as if|like)(?: at all)? that`,
    `(?:it|this|that) ?${BE} ${ADVERB}${FALSE}(?: (?:to (?:say|claim|think|believe|assume)|` +
      `among \\w+|of \\w+))?,? that`,
    `(?:the |a |one )?${ADVERB}${FALSE}[:,]? (?:is |here is |holds |says )?that`,
    `there ?${BE} (?:no|little|not (?:a|any)|zero) \\w+ (?:in|to|for|behind) (?:the (?:claim|` +
      `idea|notion|belief|rumou?r|story|view) that|(?:say|think|claim|believ)ing that)`,
    `there ?${BE} (?:no|zero) (?:truth|evidence|proof|reason|basis)(?: at all| whatsoever)?(?: (?:in|` +
      `to|for|that|behind)(?: \\w+){0,4})? that`,
    `(?:I|we|you|one) (?:\\w+ly )?(?:would |must |will |do |have to |should )?${DENYING}(?: with)?(?:,|` +
      ` the (?:claim|idea|notion|view))? that`,
    `(?:I|we|you) (?:do|would|will|can|could|should|must|[’']ll|[’']d)(?: ${NOT}|${NOT}|not) ` +
      `(?:\\w+ly )?(?:for a (?:second|` +
      `moment|minute) )?${BELIEVING},?(?: for a (?:second|moment|minute),?)? that`,
    `(?:no ?body|no one|no serious \\w+|few people|hardly anyone|only (?:a )?fools?|only \\w+) ` +
      `(?:\\w+ )?(?:should |` +
      `would |will |can |still |really |ever |in their right mind )*${BELIEVING}s?,? that`,
    `(?:do not|don[’']t|never|please don[’']t) (?:ever )?(?:let (?:\\w+ ){1,3}(?:tell|convince|` +
      `persuade) you|${BELIEVING})(?: for a (?:second|moment))? that`,
    `${FALSE}(?=[:!])`,
    `if you (?:\\w+ ){0,3}(?:catch|find) yourself (?:thinking|saying|believing|writing|telling \\w+) that`,
    `contrary to (?:the )?(?:truth|facts?|reality),?`,
    `(?:nothing|not) (?:could be|is) (?:further|farther) from the truth than (?:to say )?that`,
    `(?:the )?(?:opposite|reverse|contrary|converse) (?:is true|holds|of the following(?: is ` +
      `true)?)[:,]?(?: that)?`,
    `(?:under no circumstances|by no means|in no way|nowhere|in no case) (?:is it (?:true|so)|` +
      `does it hold|do I (?:say|think)) that`,
    `(?:it )?(?:has|have|had) been (?:\\w+ly )?(?:refuted|disproved|disproven|debunked|discredited|` +
      `ruled out)(?: (?:long ago|many times|again and again|by \\w+))? that`,
  ),
  ...tail(
    'denied',
    `(?:which|and (?:that|this|it)|but (?:that|this|it)|that|this|it)(?: ${BE}|${BE})? ${ADVERB}${FALSE}`,
    `(?:which|and (?:that|this|it)|but (?:that|this|it)|that|this|it|what I (?:just )?said)(?: ${BE}|` +
      `${BE})? ?${NOT} ${ADVERB}${TRUE}(?: at all)?`,
    `(?:which|and (?:that|this)|but (?:that|this)|that|this)(?: ${BE}|${BE}) (?:the )?(?:exact |` +
      `very |direct )?(?:opposite|reverse|contrary) of (?:the truth|what (?:happens|is true)|` +
      `how it (?:is|works)|reality)`,
    `(?:or so|which is what) (?:the )?(?:myth|legend|story|folklore|rumou?r) (?:goes|says|has it)`,
    `(?:this|that|which) is what (?:I|one|you|we) would (?:\\w+ )?(?:cross out|delete|strike(?: out)?|` +
      `mark wrong|never say|correct|throw out)(?: in \\w+ \\w+)?`,
    `(?:I|we) (?:won[’']t|don[’']t|do not|would not|wouldn[’']t|will not|never (?:will|would)|` +
      `can[’']t|cannot)`,
    `(?:wrong|false|not|nonsense|rubbish|nope|no way|not true|untrue)[!.]+`,
    `(?:I|we) (?:do not|don[’']t|would not|wouldn[’']t|cannot|can[’']t) (?:believe|accept|agree with|` +
      `buy|mean) (?:any of |a word of )?(?:it|that|this)`,
  ),
  ...ending(
    'denied',
    `(?:fails? to|does not|doesn[’']t|do not|cannot|can[’']t) (?:hold(?: up| true)?|be true|` +
      `stand up|survive scrutiny)`,
    `(?:is|are) (?:the )?(?:exact |very )?opposite of (?:the truth|what happens|reality)`,
  ),
  ...head(
    'withdrawn',
    `(?:I|we|people|everyone|they) (?:used to|once|formerly|previously) (?:think|thought|believe|` +
      `believed|preach|preached|` +
      `teach|taught|claim|claimed|assume|assumed|swear|swore|hold|held|say|said)(?: that)?`,
    `(?:please |kindly )?(?:cross out|strike|delete|disregard|ignore|forget) (?:\\w+ ){0,4}(?:where ` +
      `I|I) (?:wrote|said|claimed|told \\w+|stated) (?:that)?`,
  ),
  ...tail(
    'denied',
    `(?:except|only|but|yet|though|although)(?: that)? (?:it|this|that|they)(?: ${BE}| do| does|` +
      `${BE}) ?${NOT}(?: like (?:that|this)| so| at all)?`,
    `(?:which (?:is|was) |that[’']s |that is )?(?:the|quite the) (?:exact |very |direct ` +
      `)?(?:opposite|reverse|contrary) of (?:how|what) (?:\\w+ ){0,2}(?:are|is|stands?|works?|happens?|` +
      `goes)`,
    `(?:but|yet|and|only)(?: in (?:fact|truth|reality))? (?:the )?(?:opposite|reverse|contrary) ` +
      `(?:applies|is (?:true|the case)|holds)`,
    `(?:which|and|but) (?:\\w+ ){0,4}(?:has |have )?(?:since )?(?:overturned|refuted|disproved|` +
      `debunked|disproven)(?: (?:it|this|that|since|long ago))*`,
    `until (?:I|we|he|she|they) (?:\\w+ )?(?:showed|read|looked|measured|tried|learnt|learned|tested|` +
      `checked)\\b[^,.;]*`,
    `said no \\w+ ever`,
  ),
  ...tail(
    'doubted',
    `(?:or )?(?:perhaps|maybe|possibly),? or (?:perhaps|maybe|possibly) (?:the (?:reverse|opposite)|not)`,
    `yes or no[?]?`,
  ),
  ...ending(
    'rejected',
    `said (?:no \\w+ ever|nobody|no ?one|literally no ?one|absolutely no ?one)(?: ever)?`,
  ),
  ...head(
    'doubted',
    `(?:I|we|you|one|nobody|no ?one|people|experts?|researchers)(?: (?:really|honestly|still|` +
      `actually|quite|simply|just|also))*(?: (?:do|does|did|can|could|would|will|[’']d|[’']ll))?(?: ` +
      `?${NOT}|` +
      `not)? ?(?:(?:really|quite|actually|yet|even|honestly|ever|fully) )*(?:be able to )?${KNOW}(?: ` +
      `(?:for (?:sure|` +
      `certain)|you|any ?more|at all|right now|offhand))*,? (?:whether|if)(?: or not)?`,
    `(?:I|we)(?: (?:really|honestly|still|actually))?(?: (?:do|can|could)(?: ?${NOT}|not)|${NOT}) ` +
      `(?:(?:really|` +
      `quite|actually|yet|even|honestly|ever|fully) )*${KNOW}(?: (?:for (?:sure|certain)))?,? that`,
    `(?:(?:I|we|it|that|this)(?: ?${BE}|[’']m| am)? ?(?:\\w+ly |still |far from |not |also ` +
      `)*)?${UNSURE}(?: (?:to me|` +
      `about|as to|in the literature|today|at best))*,? (?:whether|if|that)`,
    `(?:I|we) (?:\\w+ly |still |rather |highly |very much )*(?:doubt|wonder|question|have (?:my|` +
      `our|serious|some) doubts?(?: about)?|am in two minds(?: about)?|hesitate to (?:say|claim)|` +
      `cannot decide|am torn)(?:,| as to| about)* (?:whether|if|that)`,
    `(?:who (?:knows|can (?:say|tell))|no idea|hard to (?:say|tell|know)|difficult to (?:say|` +
      `tell)|god knows|don[’']t ask me|beats me|search me|(?:I|we) have no (?:idea|clue)|(?:I|` +
      `we) could ?n[’']t (?:tell you|say)|the jury is (?:still )?out(?: on)?|it depends who you ask|` +
      `opinions differ(?: on)?|your guess is as good as mine(?: as to)?)[:,]? (?:whether|if|that)`,
    `(?:I|we)(?: am| are| was| would|[’']d|[’']m|)? (?:like to |want to |have to )?ask(?:ing)?(?: (?:you|` +
      `myself|ourselves))? (?:whether|if)`,
    `what (?:I|we)(?: \\w+){0,2} (?:ask|wonder|want to know)(?:ing)?(?: \\w+){0,2} is (?:whether|if)`,
    `(?:there ?${BE} |with |at )?(?:\\w+ )?(?:a|some|only a) (?:[\\w-]+ ){0,3}(?:chance|probability|` +
      `possibility|likelihood) that`,
    `it (?:would|will|still|first|has yet|remains)(?: \\w+){0,3} to be (?:shown|seen|proven|proved|` +
      `tested|confirmed)(?: first)? (?:whether|if|that)`,
    `it (?:would|will) have to be (?:shown|proven|proved|tested)(?: first)? (?:whether|if|that)`,
    `(?:perhaps|maybe|possibly)(?=.*,? (?:or )?(?:perhaps|maybe|possibly) not)`,
    `the (?:jury|verdict) (?:is|are) (?:\\w+ )?out`,
    `(?:the|my|one|a|an) (?:\\w+ )?question (?:is|was|remains|becomes)(?: then)?[:,]? (?:whether|if)`,
    `(?:maybe|perhaps|possibly|conceivably),? (?:or )?(?:maybe|perhaps) not,?`,
    `(?:either|it is either)(?=.* or (?:it is |that is |they (?:do|are) |it does |maybe )?(?:not|` +
      `n[’']t|false|the other way|the (?:opposite|reverse)))`,
    `(?:it|this|that) (?:may|might|could) or (?:may|might|could) not (?:be (?:true|so|the case) )?that`,
  ),
  ...tail(
    'doubted',
    `(?:or|and|but)(?: then)?(?: again)? ?(?:maybe|perhaps|possibly)(?: it is)? not(?: \\w+)?(?:, or both)?`,
    `or (?:not|the (?:opposite|reverse|other way (?:a)?round)|is it|both|neither|something(?: like that)?|` +
      `whatever)[?]?`,
    `or (?:how|what|which|who|was|is|are|were|does|do)\\b[^.,;]*\\?`,
    `or (?:it|that|they|this) ?(?:is|are|does|do|may) (?:not|n[’']t)(?: so)?`,
    `(?:if|though) (?:I|we|you) ?(?:even )?(?:remember|recall) (?:rightly|correctly|right)? ?(?:at ` +
      `all)?,? which (?:I|` +
      `we) (?:doubt|do not|don[’']t)`,
    `but (?:I|we) (?:really )?(?:have no (?:idea|clue)|do not know|don[’']t know|could not say|` +
      `couldn[’']t say|doubt (?:it|that)|would not bet on (?:it|that)|wouldn[’']t bet on (?:it|` +
      `that)|(?:am|are) not (?:at all )?(?:sure|convinced))`,
    `who knows`,
    `(?:(?:and|but) )?(?:also |at the same time )?(?:the )?(?:exact )?(?:opposite|reverse|contrary) ` +
      `(?:of (?:that|` +
      `this|it))?(?: (?:is|holds|may be) (?:also )?(?:true|so)?)?(?: too| as well)?`,
  ),
  ...head(
    'asked',
    `(?:is|was|isn[’']t|wasn[’']t|would|could|can|might|may) (?:it|that|this)(?: not)?(?: be)?(?: ` +
      `(?:really|` +
      `actually|perhaps|maybe|possibly|true|so|the case|right|correct|possible|fair to say|not))*,? ` +
      `that(?=.*[?])`,
    `(?:do|does|did|would|could|can|will|should|shall|has|have|is|are|was|were|am|might|may|` +
      `isn[’']t|aren[’']t|doesn[’']t|don[’']t|can[’']t|won[’']t|what|why|how|who|which|when|where|` +
      `since when|what if|how come) (?=.*[?])`,
    `(?:whether|if)(?=[^,]*[?])`,
  ),
  ...head(
    'supposed',
    `(?:suppose|imagine|pretend|let us (?:suppose|pretend|imagine|assume)|let[’']s (?:suppose|` +
      `pretend|imagine|say)|assume|assuming|supposing|hypothetically|for the sake of (?:the )?argument|` +
      `in a (?:world|universe) (?:where|in which)|what if|if only it were (?:true|so)|in theory one ` +
      `could claim|` +
      `were it (?:true|so))(?:,|:)?(?: for the sake of (?:the )?argument,?)?(?: that)?(?= ` +
      `)(?!.*(?:\\bthen\\b|` +
      `\\d|[:=]|[,;] (?:you|we|I|it|they|what|how|now|each|one|my|your|that|this|the (?:answer|` +
      `result|first|second|total))\\b))`,
    `if only\\b(?=.*\\bwould\\b)`,
    `(?:I|we|one) (?:do )?wish(?: (?:it|this) were (?:so|true|the case))?(?: that)?`,
    `(?:should|were) (?:it|this|that)(?: \\w+)? (?:turn|turned|to turn) out(?: that)?`,
    `had (?:it|this|the|they|we|he|she|someone)\\b(?=.*\\b(?:would|could|might)\\b)`,
    `(?:granted|provided|supposing|assuming) (?:that )?(?=.*\\b(?:which I (?:do not|don[’']t)|` +
      `whether (?:it|that|this) (?:holds|is)))`,
    `only in (?:a|some|another) (?:\\w+ )?(?:system|model|world|method|place|universe) (?:where|in which)`,
    `(?:one|I|we) would (?:love|like|want|wish) to (?:report|say|believe|tell you) that`,
    `(?:imagine|picture|think of|suppose|take)(?: for a (?:moment|second))? (?:a|some|another) ` +
      `(?:\\w+ )?(?:world|universe|` +
      `reality) (?:where|in which)`,
    `if(?=.*, ?(?:then )?I(?: am|[’']m) (?:the|a|an|your) )`,
    `in a (?:\\w+ )?(?:world|universe) (?:where|in which)(?! .*\\d)`,
    `(?:it|that|this) would (?:only )?be (?:nice|great|lovely|convenient|handy|good|true|surprising|` +
      `odd|strange|news to me|a surprise|too good to be true) if`,
    `if(?=.*, ?(?:then )?(?:I|we|you|pigs|hell|that|it|my)(?: ?[’'](?:d|ll))? ?(?:would|will|` +
      `could|might|[’']d|[’']ll|am|shall|should)? ?(?:\\w+ )?(?:be (?:very |really |rather |truly |` +
      `quite )?(?:surpris|astonish|amaz|shock|stun|baffl|news)|eat|fly|freeze))`,
    `if (?:it (?:is|was|were) (?:really |actually |indeed )?(?:true|so|the case)|(?:what )?(?:they|` +
      `people) say (?:is (?:true|right))?)(?: that)?`,
    `one (?:might|could|may) (?:be tempted to )?(?:suppose|imagine|guess|assume|think|believe|` +
      `naively \\w+)(?:,)? that`,
    `(?:it|this) (?:is|was|would be) tempting to (?:say|think|believe|assume|conclude) that`,
  ),
  ...tail(
    'supposed',
    `(?:at least )?(?:in (?:some|a|another) (?:parallel |other |different |ideal |alternate |` +
      `alternative )?(?:world|universe|reality)|hypothetically(?: speaking)?|for the sake of (?:the ` +
      `)?argument|` +
      `if only|in (?:my|your|their) dreams)`,
  ),
  ...head(
    'rejected',
    `${PEOPLE}(?:,? \\w+){0,6}? ?${WRONGLY}(?: \\w+)? ?${SAYING},?(?: that)?`,
    `${PEOPLE}(?:,? \\w+){0,5}? ?${SAYING},? ${WRONGLY},?(?: that)?`,
    `(?:(?:it|this) is )?(?:often |widely |commonly |frequently |sometimes |usually )?${WRONGLY} ` +
      `(?:(?:it is )?${SAYING}|` +
      `held|believed|taught)(?: \\w+){0,3},? that`,
    `(?:it|this) (?:is|was) (?:often |widely |commonly |frequently |sometimes |usually )?${WRONGLY} ` +
      `(?:held|` +
      `believed|taught|said|claimed|stated|assumed|thought|reported)(?: \\w+){0,3},? that`,
    `(?:only )?(?:bad|weak|poor|sloppy|clueless|careless|unprepared|incompetent) (?:\\w+ ` +
      `)?${SAYING},?(?: that)?`,
    `(?:charlatans?|cranks?|fools?|marketing|salespe(?:ople|rson)|people who (?:do not|don[’']t|` +
      `never|know nothing)(?: \\w+){0,6}) ?${SAYING},?(?: that)?`,
    `(?:nobody|no ?one)(?: \\w+){0,4}? ?(?:has ever |ever )?${SAYING},?(?: that|(?!.*\\bbut\\b))`,
  ),
  ...tail(
    'rejected',
    `(?:said|says|claimed|believes) (?:nobody|no ?one|literally no ?one|absolutely no ?one)(?: ever|` +
      ` in history)?`,
    `(?:which )?(?:is|are|as) (?:exactly )?(?:what|how) (?:only )?(?:bad|weak|poor|sloppy|clueless|` +
      `unprepared|wrong|careless) \\w+(?: (?:say|claim|think|believe|answer|put it|would (?:say|` +
      `claim)))?(?:,? and (?:it is|that is|it[’']s)? ?${ADVERB}${FALSE})?`,
    `${WRONGLY}`,
    `(?:as|so|or so) (?:\\w+ )*(?:fools|charlatans|cranks|the ignorant|the misinformed|the myth|` +
      `legend|salespeople) (?:\\w+ )?(?:say|says|claim|has it|have it|goes|would have it)`,
  ),
  ...head(
    'attributed',
    `(?!they|he|she|you|everyone|everybody)${PEOPLE}(?:,? (?!rightly|correctly|knows?|is right|` +
      `are right)\\w+){0,3}? ?(?:claims?|claimed|alleges?|alleged|insists?|insisted|swears?|swore|` +
      `pretends?|would have (?:you|us|one|me) believe|wants? (?:you|us|me) to believe|imagines?|` +
      `keeps? (?:saying|claiming|telling (?:me|us)))(?: that)?`,
    `(?:people|those|whoever|anyone|anybody|candidates|everyone|everybody)(?: who)? (?:still )?(?:say|` +
      `claim|believe|think|argue|insist|maintain|write|answer)s?,? that`,
    `(?:some|others|many|certain people|a few|most people|some people|other people) (?:of them ` +
      `)?${SAYING},?(?: that)?`,
    `(?:I (?:have )?(?:heard|read)(?: (?:somewhere|once|people say|someone say|it said|rumou?rs?))*|` +
      `rumou?r has it|legend has it|word is|the (?:rumou?r|legend|gossip) (?:is|goes|has it)|` +
      `it (?:is|was) (?:alleged|rumou?red)|they say|reportedly|allegedly|supposedly|so-called wisdom says|` +
      `according to (?:${PEOPLE})),?(?: that)?`,
  ),
  ...tail(
    'attributed',
    `(?:(?:or|at least) )?(?:so|as|that[’']s what|that is what|this is what) (?:I(?:[’']ve|` +
      ` have)? (?:heard|been told)|${PEOPLE} ${SAYING}|they say|the (?:story|claim|theory|rumou?r) goes|` +
      `people (?:claim|like to say))`,
    `(?:allegedly|supposedly|reportedly|apparently not)`,
  ),
  ...tail(
    'withdrawn',
    `(?:no,? )?(?:wait|hang on|hold on|scratch that|strike that|forget (?:it|that)|never ?mind|` +
      `I take (?:that|it) back|I misspoke|cancel that|ignore that|disregard that)(?:,? (?:no|` +
      `that is wrong|that[’']s wrong|not that|the (?:opposite|reverse)|it is the other way (?:a)?round))?`,
    `(?:just|only) (?:kidding|joking)`,
  ),
  ...tail(
    'rejected',
    `(?:yeah,? right|as if|sure,? and (?:pigs|the moon|I).*|in your dreams|if you believe that.*|` +
      `(?:and|then) (?:pigs (?:can )?fly|the moon is .*|hell freezes over)|dream on|(?:ha[ ` +
      `-]?)+,?(?: (?:good|` +
      `nice|funny|great)(?: one| joke)?)?|(?:good|nice|funny) joke|not[!]+|\\/s)`,
  ),
  ...head(
    'rejected',
    `(?:yeah,? right|sure, sure|right, and pigs fly)[:,](?=.*(?:pigs|moon|sure))`,
    `as if\\b(?=[^.]*!)`,
  ),
]
