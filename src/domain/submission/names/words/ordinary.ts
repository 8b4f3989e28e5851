import { wordSet } from './word-list.ts';

/**
 * Everyday words and words of the field, as far as `isOrdinary` does not make them of another: with a capital at the start of a
 * sentence, or in a heading, they name no one. Folded, in lower case.
 */
export const ENGLISH = wordSet(
  `abide able abm about above abs absolute abusive accelerate accept access accident accompanied accompanying accord accountant accuracy
  accurate achieve acknowledge acorn across act action active activity actual ad adapt add additional address adequate adjacent adjust
  administrator admire advanced advert advertisers advice advise aeroplane affect affiliates afraid after afternoon again against age
  agenda agent aggregate aggregator aggressive agile ago agree ahead ai aim air airline aka al algorithm alias alike all alleging allow
  almost alone along aloud alpha already also alt altered alternative although altogether always am amazing amended amid amidst among
  amongst amount ample an analogous analyse analyze and android anger angry animal annex announce annual anonymous another answer
  anticipate any anybody anyone anything anyway anywhere apart api app apparent appeal appear apple applicants applied applies applying
  appoint appreciated approach appropriate approval approve arbitrary architecture archive are area argue arise arm around arr arrange
  array arrival arrive artefact article artistic as asap asleep assemble assert assess asset assign assimilated assist assume assure
  asynchronous at attach attack attempt attend attendees attribute audio audit aunt authenticity author authority auto automated
  automatic autumn average avoid await awake award aware away awful baby back background backlink backlog backtracking bad badge bag
  bake ball ban band bar bare base baseline bash basic basis basket batch bath bathroom bayes bayesian bcc be beach bear beat beautiful
  became because become bed bedroom been before beforehand began begin behalf behave behavior behaviour behind being belief believe
  bell belong below bench benchmark beneath beneficial benefit beside best bet between beyond bias bid big bill binary bind bindings
  biometric bird birth birthday bit bite black blame blank blanket blast blend bless blind block blog blood blow blue bluetooth blunt
  boat body bold bone book boolean boost boring born borrow bot both bottle bottleneck bottom bounce bound box boy brace brackets brain
  brainstorm branch brave breach bread break breakfast breakout breath brexit bridge brief bright brilliant bring broad broadcast
  brochure broken broker brother brought brown browser brush budget buffer bug build bulk bump bundle burn bus busy but button buy byte
  cable cac cache cake calculate calendar callback calm came camera camp can candidate cannot cap capabilities capacity captcha car
  card care careful carlo carry case cash casual cat catalogue catch category cause cdp cease ceiling cell cent central centre century
  certain certainty certificate certify chain chair challenge champion chance chancellor change channel chapter char character charge
  charity chart chase chat chatbot cheap check checkbox checklist cheer cheese chemical cheque chicken child children choice choose
  chosen chunk church churn cinematographic circle circulate cite city civil claim clamp clarify clash class classified clause clean
  clear clever click climb clinic clock clone close clothes club cms co coach coast coat code coffee coherent cohort coincide cold
  collapse collect collective color colour column com combine come comfort comma command commentary commerce commission commit common
  communicate community company compare comparison compass compensate compete competent compile complain complaint complete complex
  compliant complicate comply component comprehensive compressed compression compulsory compute conceal concentrate concept concern
  conclude concrete conduct confident confidential configure confirm conflict confront confuse congrats connect connectors consent
  consequential conserve consider consist consistent consolidate constant constitute constraint constructor constructs construed
  consume contact contain contemplate contest context continue contract contractor contradict contrary contrast contribute contributor
  control convenient convert convey convince cook cool coordinate cope copy copyright core corner corporate correct correspond cost
  could counsel count counterclaim country couple courage course court cousin cover coverage covid cpc cpl cpm crash crawl crazy cream
  create creator credentials credit crew crisis criterion critical cross crowd crucial crude cry cryptographic csat csv ctr culture cup
  cure curl current cursor curve custom customarily cut cycle daily dam damage dance danger dark dashboard database dataset date
  daughter day de dead deadline deal dealings death debrief debt decade decay deceptive decide decision deck declared decline dedicated
  deduct dedupe deemed deep defeat defective defects defend define definitely degree delay delete deliver demo demonstrate dense deny
  depart depend dependency deployer deposit deprecated depth deputy der derivative derive describe desert deserve designated desire
  desk desperate despite destroyed detail detect determine develop device devote diagnose dialogue diary dictionary die diet dietary
  diff differed different difficult dimensions diminish dinner direct directive directory dirty disabled discipline disclaimed
  disclaimer disclosed disclosure discuss discussion dish disk dispatcher displayed dispute disrupt dist distinct distinguish
  distribute district disturb diverse divide division dkim dmarc do docs doctor documented docx dog doing domain domestic dominant don
  donate done door dot double doubt doubtful down download dpa draft drag draw drawings drawn dream dress drink drip drive driven drop
  dropdown drum dry dual due dull dump duplicate during dust duty dynamic each eager ear earn earth ease east easy eat echo edge edit
  editorial effect effective efficiency efficient effort eg egg eight eighteen eisenhower either elaborate elapsed elect electric
  electronic elegant eleven eliminate else elsewhere embargo embed embrace emerge emergency emit emoji employ employee empty en enable
  enclose encoded encoding encounter encourage end endorse enemy enforce engage engine enjoy enlarge enormous enough enquiry enrich
  enrol ensure entail enter entertain entire entirety entitle entity entry eod eow equal equality equip equivalent erase erp error
  escalate escape essential establish estate estimate et etc evaluate even ever every everybody everyday everyone everything everywhere
  evident evolve exact exaggerate exam example exceed excellent except excess exchange excite exclude exclusion exclusive excuse
  execute exempt exhibit exhibitors exist exit exotic expand expect expense expensive experimental expert explain explicit exploit
  explore exponential export expose express expression extend extension extensive extent external extra extract extranet extreme eye
  face facilitate fact factor factory fail failure faint fair fake fall fallback false familiar family famous fan faq far farm fashion
  fast fat father fault faulty favour favourite fear feature federal fee feed feedback feel fell fellow felt female fetch few fi
  fibonacci field fierce fifteen fifth fifty fight figure file filename fill film filter final find findings fine finger finish fire
  firm first fiscal fish fit five fix flag flat flight flip float floor flow fluent fly focus fold folk follow font food foot football
  footnotes for forbid force forecast foregoing foreign foresee forget forgive fork form formal format formula formulate forth
  fortnight fortunately forty foster found four fourth fragile frame framework frankly free freedom freelancer freeze frequent fresh
  friend from front fruit fruitful frustrate ftp fulfil full fully fun functionality funnel funny furnished further furthermore future
  fw fwd fyi gain gallery game gantt gap garden gas gate gather gauge gave gdpr genai general generate generative generator generic
  gentle gentlemen genuine get giant gift girl git give given glad glance glass glob glossary gnat go goal god goes going gold golf
  gone good goodwill got gov govern grab grade gradual grammar grand grant grasp grass grateful great green greet grew grey gross
  ground group grow gt guarantee guard guess guest guide guidelines guitar guys habit hair half hall halt hand handbook handful handle
  handoff handover handy hang happen happy hard hardware harm harsh hash hast hate hateful have haven he headcount headline
  headquarters healthy hear heard heart heat heavy height held help hence her here hereafter hereby herein hereof hereunder herself
  hesitate hidden hide high highlight hill him himself hint hire his history hit hold hole holiday hollow home homepage honest honor
  honour hook hooray hope horizon horse host hot hotel hour house hover how however huge human humble humour hundred hungry hurry hurt
  husband hybrid hyperlink iban ice icon icp id idea ideal ideate identical identify identity idle ids ie if ignore ii iii ill
  illustrate illustrative image imagine immediate impact implemented implicit imply important imports imposed improved improves in
  inbox incident incidental include inclusion incorporated incorporates increase incur indeed indemnify indemnity independent index
  indicate indirectly individual industry infer inferior info informed infrastructure infringe inherent inherit initial initiate injury
  inner innocent input insert insight inspect inspire installed installing instead instruct insult insurer int intact integer integrate
  integrity intellectual intended intent interact interest interface interfere intermediate internal internet interpret interrupt
  interval interview into intranet introduce invent inventory invest invite invoke involve ios ip ipsum iron irrelevant island isolate
  issue item its itself iv jacket java jewellery job join joint joke journey judge juice jump junk just justify kanban keen keep kept
  kerb kernel key keyboard keyword kick kickoff kid kill kind king kit kitchen knee knife knock know knowledge known kpi label labour
  lack ladder lady lag lake land landscape lane language lapsed lapses large last late laugh launch lawsuit lawyer lay layout lazy leaf
  leaflet league leak lean leap learn least leather leave lecture leg legacy legitimate lend length lengthens less lesson let level
  liable liaise lib library license licensee lie life lifelike lift light like likert limit line link lip list listen listings literacy
  literal literary litre little live ll llm load loan local locate lock log logic login logo lonely long look lookalike loop loose lord
  lorem lose loss lost lot loud love low loyal ltd ltv luck luckily lucrative lunch machine macro mad madam made magazine magic mail
  main maintain major make male man manage mandatory manifest manipulate manoeuvre manual manufacturer many map mappings margin
  marginal mark markdown market markup marriage marry mass massive master match material maternity matter mature max maximum maybe
  mayor me meal mean meaningful meant meanwhile measure meat mechanism median medical medium meet meetings member memo memory mend
  mental mentioned mentioning menu mere merge merry mess message messy met meta metadata metal method metre metric middle might mild
  mile milestone milk milliseconds min mind mine minified minimal minimum minister ministry minor minority minute mirror misc
  misleading misled misrepresented miss mix mobile mode model moderate modern modify module moment money monitor monte month mood moon
  moral more moreover morning most mother motion motor mould mount mountain mouse mouth move movie mql mrr much multi multiple multiply
  murder music musical must mutual my myself naive name narrow nation national native natural nature navigate nb nda near neat
  necessary neck need negative negotiate neighboring neighbour neither nerve nested net network neutral never new newsletter next nice
  night nine no noble nobody node noise noisy nominate non none nor normal north nose not note nothing notice notify now nowadays
  nowhere nps nudge null number numeric numerous nurse nurture object oblige obscure observational obsolete obtain occur odd of off
  offboard offered offering office official offset offsite often oil ok okay okr old omit on onboard once one ongoing online only
  onsite onto open operate operational operator opinion opportunity oppose opposite opt option optional or orange orbit order ordinary
  organic origin original other ought our ourselves out outcomes outdated outlives output outstanding over overall overdue overflows
  overhaul overlap overrides oversee oversight overwhelm own pace pack package page pain paint pair panel paper paragraph parallel
  parameter paraphrase parent pareto park parse part partial participate particular party pass passive past paste patch patent
  paternity path patient pattern pause pay payback payroll pdf peace peak peculiar pen penalties pending pension people pepper per
  perceive percent percentage perfect perform perhaps period permanent permission permissive permit perpetual persist persistent person
  persona persuade pert pertaining phase phone phonogram photo photograph phrase physical piano pick picklist picture piece pii pile
  pilot pip pipe pipeline pitch pizza place placeholder plain plan plane plant plastic plate platform play playbook playwright please
  pleasure plenty plug plugin plus pm po pocket podcast point poisson policy polite politics pool poor pop popular port pose positional
  positive possibly post postcode postings postpone pot potential pound power practical practice practitioner pray precede predict
  prefer prefix pregnancy preheader prejudicial preliminary premium prepackaged prepare prescribe preserved pressure presumed pretty
  prevail prevent price pride primary prime principal principles print prior priority prison private prize probably problem procedure
  proceed process processor procure produce productive profession professional profile profit profound program programmatic programme
  progress prohibit project prolong prominent promote promotional prompt prone proof proofread propagate proper property proposal
  propose proprietary props protect protocol proud prove provide provision provisional proxy prudent ps public publicity publish pull
  pupil purchase pure purple purpose pursuant pursue push put puzzle pyjamas python qa qualify quality quantity quarter queen query
  queue quick quiet quit quite quorum quote race raci radical radio rain raise ramp random range rank rapid rare rate rather rational
  raw re reach react read ready real realistic reason reasonably recap receipt receive recently receptionist recipe recipient recital
  recommend reconcile record recruit red redesigned redesigns redistributed redistributing reduce redundant ref referenced referencing
  refilling reflect reformed refund refusal refuse regard regex regexp region regional register regression regret regular regulator
  regulatory reinforce reject related relating relative relax release relevant relief relieve religion reluctant rely remainder
  remaining remains remarks remedy remembers reminder remote removal removing render renew renewal rent rep repeat replaced reported
  reporting reports repository represent request require rescue resemble reserved reserves reset resist resolved resolves resolving
  respect respective respond respondents response responsibilities rest restaurant restrain restricted result resume retain retargeting
  retire retrieve retro retry returned returning reuse revamp reveal revenue revert reviewer revise revive revoke reward rfi rfp rhythm
  rich rid ride right rigid ring rise risen risk rival river road roadmap roas robust rock roi role roll rollout room root rose rota
  rotate rough round route routine row royal royalty rub rude rule rumour run runbook runtime rush sacrifice sad safe safety sail sal
  salad salary sale salt same sample sand sandbox satisfy save savings saw say scale scan scarce scenario scene sceptical schedule
  schema scheme scientific scope score scrap screen script scroll scrum sea search season seat second secondary secret secretary sector
  secure see seed seek seem seen seize seldom select selective selector self sell sem send sense sensitive sensitivity seo separate
  series serve session set settings settle setup seven several severe sexual shade shadow shake shall shallow shape share sharp she
  sheet shelf shell shift shine ship shirt shock shoe shoot shop short shortage shorten shorthand shot should shout show shown shrank
  shrink shut sick side sigma sign signal signature significant signoff silent silly silver similar simple simplify simply since sing
  single sink sir sister sit site six size skeleton skilful skill skim skin skip sky sla slack slash sleep slice slide slight slim slip
  slogan slot slow small smart smashing smb smell smile smoke smooth snap snapshot snippet snow so soap soar sober social society
  socket soft soil sold soldier sole solid solve some somebody someone something sometimes somewhat somewhere son song soon
  sophisticated sorry sort soul sound soup source south sow space spam span spare spark sparse speak spec special specific specify
  speculate speech speed spell spend spent spf spike spirit split spoil sponsor sport spot spread spreadsheet spring sprint sql sqo
  square squeeze sso stable stack staff stage stair stakeholder stakes stale stall stamp stand standard standup star stare start state
  static statistic status statute statutory stay steady steal steep stem step stick still stimulate stock stone stop stoppage storage
  store storey storm story straight strange strategic strategy stream streamline street strength strengthen stress stretch strict
  strike string strip strive strong structure stubborn student study stuff stupid style sub subcategories subdirectory subject
  subjective submit subscribe subsequent substantial substitute subtle subtract successful successive successors such sudden suffer
  sufficient sugar suggest suit suite sum summary summon super superb superior supply suppose suppress suppression supreme sure surface
  surge surplus surprises surround survey survive suspect suspend sustain swap sweet swift swim switch swot symbol sync synchronous
  syntax synthetic system tab table tackle tactical tag tagline tailor tails take taken tale talent talk tall tar target task taste tax
  tbc tbd tea teach tear technical technological telephone television temperature template temporary tempt ten tend tense tentative
  tenure term terminal terminate territory test testify testimonial text than that the theatre their them theme themselves then theory
  there therefore thereof these they thick thin thing think third thirty this thorough those though thousand thread threat three thrive
  through throughout throughput throw thrown ticket tidy tie tight tighten time timeline timeout timestamps tiny tip tired title to
  today together toggle token tolerate tomorrow tone tonight too tool tooth top topic tort toss total touch touchpoint tough tour
  toward tower town toxic toy trace track trade trademark traffic trailing train transcribe transcript transfer transform translate
  transmit transparency transport treat treaty tree trend triage trial triangular trick tricky tried trigger trim trip trivial trouble
  true truly truth try tube tune turn turnaround turnover tv tweak twelve twenty twice two type typescript typical tyre uat ugly ui
  ultimate unanimous unannounced unattended uncle undated undefined under underlying underneath understanding understands undo unicode
  uniform unify union unique unit unite universal universe unlikely unlimited unlocks unmaintained unmodified unquantified unspecified
  untested until unveil unverified unwinding up update upgrade uphold upkeep upload upon upper upset upstream urban urge urgent url us
  usable usage use useful user usual utility utm utter ux vacancy vague valid validate validity value van vanish var variety vary vast
  vat venture verb verbatim verify version versus very via victim video view village violate violent violin virtual vision visit
  visitor visual vital vivid voice void volatile volume voluntary vote vouches vs wages wait waive wake walk wall want warm warn
  warnings warranty wash waste watch water wave way we weak weaken wealth wear weather web webinar website week weekend weigh weight
  weird welcome well went were west wet what whatever whatsoever wheel when whenever where whereas wherever whether which whichever
  while whilst whisper white whitepaper whitespace who whoever whole wholesale whom whose why wi wide widespread width wife wifi wiki
  wild win wind window wine wing winter wire wise wish with withdraw withhold within without woman women won wonder wonderful wood word
  work workflow workshop world worry worse worst worth worthwhile would wound wrap write written wrong xlsx yard yeah year yellow yes
  yesterday yet yields you young your yourself youth zero zone`,
);

/** Function words by which a text is told to be German, and which name no one at the start of a sentence. */
export const GERMAN = wordSet(
  `aber alle alles als alt am an auch auf aus bald bei beim bis bitte da dabei dafur daher damit danach danke dann darf das dass dazu
  dein deine dem den denn der des deshalb dich die diese diesem diesen dieser dieses dort du durch ein eine einem einen einer eines er
  es euch euer eure fur gegen gestern gibt gut haben hat hatte hatten heute hier ich ihm ihn ihnen ihr ihre ihren im immer in ist ja
  jede jeder jedes jedoch jener jetzt kann kein keine keinen konnen konnte laut leider man manchmal mehr mein meine meinem meinen mich
  mit mochte morgen muss mussen nach nein neu neue neuen neuer nicht nie noch nur ob oder oft ohne schon sehr sein seine seit selbst
  sich sie sind so soll sollen sollte sowie sowohl statt trotz trotzdem uber um und uns unser unsere unserem unseren unserer unter viel
  viele vielleicht vom von vor wahrend wann war waren warum was wegen weil welche welcher welches wenig weniger wenn wer werden wie
  will wir wird wo wollen wurde wurden zu zuerst zuletzt zum zur zwischen`,
);

/** The same for French. */
export const FRENCH = wordSet(
  `a alors apres au aucun aucune aura aussi aux avaient avait avant avec bonjour ca car ce ceci cela ces cet cette chaque chez comme
  comment contre dans de deja demander demandez depuis des doit donc dont du elle elles encore enfin ensuite entre envoyer envoyez est
  et etaient etait faire fait ici il ils jamais je la la-bas le les leur leurs lors lui ma mais me merci mes moins mon ne ni non nos
  notre nous on ont ou oui par parce pas pendant peut plus plusieurs pour pourquoi puis quand que quel quelle quelles quels qui quoi sa
  salut sans se selon sera seront ses si son sont sous souvent sur ta te tes ton toujours tous tout toute toutes tres trop tu un une
  vers voici voila vos votre vous`,
);

/** The same for Dutch. */
export const DUTCH = wordSet(
  `aan al alle alleen alles als altijd bedankt bij daar daarna daarom dan dat de deze die dit door echter een elke en er geen gisteren
  graag haar had hadden hebben heeft heel hen het hier hij hoe hun ieder iedereen ik in is je jij jouw jullie kan kon kunnen maar mag
  me meer men met mij mijn minder moet moeten morgen naar niet nog nooit nu of om omdat onder ons onze ook op over sinds straks stuur
  te tegen tijdens tot tussen u uw vaak van vandaag veel volgens voor vraag vragen waar waarom wanneer want waren was wat we weinig
  welke werd werden wie wij wil willen worden wordt zal ze zeer zelf zich zij zijn zonder zou zullen`,
);
