import { wordSet } from './word-list.ts';

/**
 * Everyday words and words of the field, as far as `isOrdinary` does not make them of another: with a capital at the start of a
 * sentence, or in a heading, they name no one. Folded, in lower case.
 */
export const ENGLISH = wordSet(
  `abide able abm about above abs absolute abusive accept access accident accompanied accompanying accord accountant accuracy accurate
  achieve acknowledge acorn across act action active activity actual ad adapt add additional address administrator advanced advert
  advertisers advice affect affiliates afraid after afternoon again against age agenda agent aggregate aggregator agile ago agree ahead
  ai aim air airline aka al algorithm alias alike all alleging allow almost alone along aloud alpha already also alt altered
  alternative although altogether always am amazing amended among amount an analogous analyze and android anger angry animal annex
  announced annual another answer any anybody anyone anything anyway anywhere apart api app apparently appeal appear apple applicants
  applied applies applying appoint appreciated approach appropriate approval approve architecture archive are area argue arm around arr
  arrange array arrival arrive article artistic as asap asleep assembler assert assess asset assign assimilated assist assume
  asynchronous at attach attack attempt attend attendees attribute audio audit aunt authenticity author authority auto automated autumn
  average avoid awake award aware away awful baby back background backlink backlog backtracking bad badge bag bake ball band banned
  banner bans bar base baseline bash basic basis basket batch bath bathroom bayes bayesian bcc be beach bear beat beautiful became
  because become bed bedroom been before beforehand began begin behalf behave behavior behind being belief believe bell belong below
  bench benchmark beneath beneficial benefit beside best bet between beyond bias bid big bill binary bind bindings biometric bird birth
  birthday bit bite black blame blank blanket blast bless blind block blog blood blow blue bluetooth boat body bold bone book boolean
  boring born borrow bot both bottle bottleneck bottom bounce bound box boy brace brackets brain brainstorm branch brave breach bread
  break breakfast breakout breath brexit bridge brief bright brilliant bring broad broadcast brochure broken broker brother brought
  brown browser budget buffer bug build bulk bundle burn bus busy but button buy byte cable cac cache cake calculated calendar callback
  calm came camera camp can candidate cannot cap capabilities capacity captcha car care careful carlo carry case cash cat catch
  category cause cdp ceiling cell cent central centre century certain certainty certificate chain chair challenge champion chance
  chancellor change channel chapter char character charge charity chart chases chasing chat chatbot cheap check checkbox checklist
  cheer cheese chemical chicken child children choice choose chosen chunk church churn cinematographic circle circulate cite city civil
  claim clamp clarify class classified clause clean clear clever click climb clinic clock clone close clothes club cms co coach coast
  coat code coffee cohort cold collect collective color colour column com combine come comfort comma command commentary commerce
  commercial commission commit common communicate community company compare comparison compass compile complain complaint complete
  complex compliant comply component compressed compression compulsory compute concept concern conclude confidential configure confirm
  conflict confuse congrats connect connectors consent consequential consider consistent consists constant constitute constraint
  constructor constructs construed consumer contact contain contemplating contest context continue contract contractor contradict
  contribute contributor control convenient convert convey cook cool copy copyright core corner corporate correct corresponding cost
  could counsel count counterclaim country couple courage course court cousin cover coverage covid cpc cpl cpm crash crazy cream create
  creator credentials credit crew crisis criterion critical cross crowd cry cryptographic csat csv ctr culture cup cure curl current
  cursor curve custom customarily cut cycle daily dam damage dance danger dark dashboard database dataset date daughter day de dead
  deadline deal dealings death debrief debt decade decay deceptive decide decision deck declared dedicated dedupe deemed deep defective
  defects defend define definitely degree delay delete deliver demo deny depend dependency deployer deprecated depth deputy der
  derivative derived describe desert deserve designated desk despite destroyed detail detect determine develop device diary dictionary
  die diet dietary diff differed different difficult dimensions dinner direct directive directory dirty disabled discipline disclaimed
  disclaimer disclosed disclosure discuss discussion dish disk dispatcher displayed dispute dist distinguishing distribute district
  diverse divide division dkim dmarc do docs doctor documented docx dog doing domain don done door dot double doubt doubtful down
  download dpa draft drag draw drawings drawn dream dress drink drip drive driven drop dropdown dry dual due dull duplicate during dust
  duty dynamic each ear earn earth ease east easy eat ebook edge edit editorial effect effective efficiency efficient effort eg egg
  eight eighteen eisenhower either elapsed elect electric electronic eleven else elsewhere embargo embed emergency emit emoji employee
  empty en enable encoded encoding encourage end endorse enemy enforce engage engine enjoy enough enrich ensure enter entire entirety
  entitled entity entry eod eow equal equality equivalent erp error escalate escape essential establish estate estimate et etc even
  ever every everybody everyday everyone everything everywhere exact exam example exceed excellent except exchange excite exclude
  exclusion exclusive excuse execute exempt exhibitors exist exit expand expect expense expensive experimental expert explain explicit
  exploit explore exponential export exposed exposes expr express expression extend extension extent external extra extract extranet
  extremely eye face fact factor factory fail failure fair fake fall fallback false familiar family famous fan faq far farm fashion
  fast fat father fault faulty favour favourite fear feature federal fee feedback feeds feel fell fellow felt female fetch few fi
  fibonacci field fifteen fifth fifty fight figure file filename fill film filter final find findings fine finger finish fire firm
  first fiscal fish fit five fix flag flat flight float floor flow fluent fly focus fold folk follow font food foot football footnotes
  for forbid force forecast foregoing foreign forget forgive fork form formal format formula forth fortnight fortunately forty found
  four fourth frame framework free freedom freelancer freeze frequent fresh friend from front fruit frustrate ftp full fully fun
  functionality funnel funny furnished further future fw fwd fyi gain gallery game gantt gap garden gas gate gather gave gdpr genai
  general generate generative generator generic gentle gentlemen get giant gift girl git give given glad glass glob glossary gnat go
  goal god goes going gold golf gone good goodwill got gov govern grab grade grammar grand grant grass great green greet grew grey
  gross ground group grow gt guarantee guard guess guest guide guidelines guys habit hair half hall hand handbook handful handle
  handoff handover hang happen happy hard hardware harm hash hast hate hateful have haven he headcount headline headquarters healthy
  hear heart heat heavy height held help hence her here hereafter hereby herein hereof hereunder herself hidden hide high highlight
  hill him himself hire his history hit hold hole holiday home homepage honest honor hook hooray hope horizon horse host hot hotel hour
  house hover how however huge human hundred hungry hurry hurt husband hybrid hyperlink iban ice icon icp id idea ideal ideate
  identical identify identity idle ids ie if ignore ii iii ill illustrative image imagine immediately impact implemented imply
  important imports impose improved improves in inbox incident incidental include inclusion incorporated incorporates increase incurred
  indeed indemnify indemnity independent index indicate indirectly individual industry inferred info informed infrastructure infringe
  inherits initial initiate injury inner input insert insight install instead insurer int intact integer integrity intellectual
  intended intent interacting interest interface internal internet interpreted interrupted interval interview into intranet introduce
  invent inventory invest invite invoked involve ios ip ipsum iron island issue item its itself iv jacket java job join joint joke
  journey judge juice jump junk just kanban keen keep kept kernel key keyboard keyword kick kickoff kid kill kind king kit kitchen knee
  knife knock know knowledge known kpi label lack ladder lady lake land landscape lane language lapsed lapses large last late laugh
  launch lawsuit lawyer lay layout lazy leaf leaflet league leak lean learn least leather leave leg legacy lend length lengthens less
  lesson let level liable lib library license licensee lie life lift light like likert limit line link lip list listen listings
  literacy literal literary little live ll llm load loan local located lock log logic login logo lonely long look lookalike loop loose
  lord lorem lose loss lost lot loud love low ltd ltv luck lunch machine macro mad madam made magazine magic mail main maintain major
  make male man manage manifest manual manufacturer many map mappings margin mark markdown market markup marriage marry mass master
  match material maternity matter mature max maximum maybe mayor me meal mean meant meanwhile measure meat mechanism median medical
  medium meet meetings member memo memory mend mental mentioned mentioning menu merely merge merry mess message met meta metadata metal
  method metric middle might mile milestone milk milliseconds min mine minified minimal minimum minister ministry minor minority minute
  mirror misc misleading misled misrepresented miss mix mobile mode model modern modify module moment money monitor monte month mood
  moon moral more moreover morning most mother motion motor mount mountain mouse mouth move movie mql mrr much multi multiple multiply
  murder music musical must my myself name narrow nation national native natural nature nb nda near neat necessary neck need negative
  neighboring neighbour neither nerve nested net network never new newsletter next nice night nine no nobody node noise noisy non none
  nor normal north nose not note nothing notice notify now nowhere nps nudge null number numeric nurse nurture object observational
  obtain occur odd of off offboard offered offering office official offset offsite often oil ok okay okr old omitted on onboard once
  one ongoing online only onsite onto open operate operational operator opinion opportunity oppose opposite opt option optional or
  orange orbit order ordinary organic origin original other ought our ourselves out outcomes outlives output outstanding over overall
  overdue overflows overlap overrides oversee oversight own pace pack package page pain paint pair panel paper paragraph parallel
  parameter paraphrase parent pareto park parse part partial particular party pass past paste patch patent paternity path patient
  pattern pause pay payback payroll pdf peace peak pen penalties pending pension people pepper per percent percentage perfect perform
  perhaps period permanent permission permissive permit perpetual persistent person persona pert pertaining phase phone phonogram photo
  photograph phrase physical pick picklist picture piece pii pile pilot pip pipe pipeline pitch pizza place placeholder plain plan
  plane plant plastic plate platform play playbook playwright please pleasure plenty plug plugin plus pm po pocket podcast point
  poisson policy polite politics pool poor pop popular port positional positive possibly post postcode postings pot potential pound
  power practical practice practitioner pray predict prefer prefix pregnancy preheader prejudicial premium prepackaged prepare
  preserved pressure pretty prevent price pride primary prime principal principles print prior priority prison private prize probably
  problem procedure process processor produce productive profession professional profile profit program programmatic programme progress
  prohibited prohibits project prominent promote promotional prompt proof proofread propagate proper property proposal propose
  proprietary props protect protocol proud prove provide provision proxy ps public publicity publish pull pupil purchase pure purple
  purpose pursuant push put puzzle python qa qualify quality quantity quarter queen query queue quick quiet quit quite quorum quote
  race raci radio rain raise ramp random range rapid rare rate rather raw re reach react read ready real realistic reason reasonably
  recap receipt receive recently receptionist recipe recipient recital recommend record recruiting red redesigned redesigns
  redistributed redistributing reduce ref referenced referencing refilling reflect reformed refund refusal refuse regard regex regexp
  region regional register regression regret regular regulator regulatory reject related relating relative relax release relevant
  relief relieve religion rely remainder remaining remains remarks remedy remembers remind remote removal removing render renew renewal
  rent rep repeat replaced reported reporting reports repository represent request require rescue resemble reserved reserves reset
  resolved resolves resolving respect respective respond respondents response responsibilities rest restaurant restricted result retain
  retargeting retire retro retry returned returning reveal revenue reviewer reward rfi rfp rhythm rich rid ride right ring rise risen
  risk rival river road roadmap roas rock roi role roll rollout room root rose rota rough round route routine row royal royalty rub
  rude rule run runbook runtime rush saas sad safe safety sail sal salad salary sale salt same sample sand sandbox satisfy save savings
  saw say scale scan scarce scenario scene schedule schema scheme scientific scope score screen script scrum sea search season seat
  second secondary secret secretary sector secure see seek seem seen seldom select selector self sell sem send sense sensitive
  sensitivity seo separate series serve session set settings settle setup seven several severe sexual shade shadow shake shall shape
  share sharp she sheet shelf shell shift shine ship shirt shock shoe shoot shop short shortage shorten shorthand shot should shout
  show shown shrank shrinks shut sick side sigma sign signal signature significant signoff silent silly silver similar simple simply
  since sing single sink sir sister sit site six size skeleton skill skin skip sky sla slack slash sleep slice slide slight slip slogan
  slot slow small smart smashing smb smell smile smoke smooth snapshot snippet snow so soap social society socket soft soil sold
  soldier sole solid solve some somebody someone something sometimes somewhat somewhere son song soon sorry sort soul sound soup source
  south sow space spam spare speak spec special specific specify speech speed spell spend spent spf spike spirit split sponsor sport
  spot spread spreadsheet spring sprint sql sqo square sso stable stack staff stage stair stakeholder stakes stale stamp stand standard
  standup star stare start state static statistic status statute statutory stay steady steal steeply step stick still stock stone stop
  stoppage storage store storm story straight strange strategic strategy stream streamline street strength stress stretch strict strike
  string strip strong structure student study stuff stupid style sub subcategories subdirectory subject submit subscriber subsequent
  substantial successful successive successors such sudden suffer sufficient sugar suggest suit suite sum summary super supply suppose
  suppression sure surface surprises surround survey survive suspect sweet swim switch swot symbol sync synchronous syntax synthetic
  system tab table tactical tag tagline tails take taken tale talent talk tall tar target task taste tax tbc tbd tea teach technical
  technological telephone television temperature template temporary ten tender tenure term terminal terminate territory test
  testimonial text than that the theatre their them theme themselves then theory there therefore thereof these they thick thin thing
  think third thirty this those though thousand thread threat three through throughout throughput throw thrown ticket tidy tie tight
  time timeline timeout timestamps tiny tip tired title to today together toggle token tomorrow tone tonight too tool tooth top topic
  tort total touch touchpoint tough tour toward tower town toy trace track trade trademark traffic trailing train transcript transfer
  transform translate transmit transparency transport treat treaty tree trend triage trial triangular trick tried trigger trims trip
  trouble true truly truth try tube tune turn turnaround turnover tv twelve twenty twice two type typescript typical uat ugly ui
  ultimately unattended uncle undated undefined under underlying underneath understanding understands unicode unified uniform union
  unique unit universe unlikely unlimited unlocks unmaintained unmodified unquantified unspecified unsubscribe untested until
  unverified unwinding up update upgrade upkeep upload upon upper upset upstream urban urgent url us usable usage use useful usual
  utility utm ux vacancy valid validate validity value van vanish var variety vary vast vat venture verb verbatim verify version very
  via victim video view village violates violent virtual vision visit visitor visual voice void volatile volume voluntary vote vouches
  vs wages wait waive wake walk wall want warm warn warnings warranty wash waste watch water wave way we weak wealth wear weather web
  webinar website week weekend weigh weight welcome well went were west wet what whatever whatsoever wheel when whenever where whereas
  wherever whether which whichever while whilst white whitepaper whitespace who whoever whole wholesaler whom whose why wi wide width
  wife wifi wiki win window wine wing winter wire wise wish with within without woman women won wonder wonderful wood word work
  workflow workshop world worry worse worst worth would wound wrap write written wrong xlsx yard yeah year yellow yes yesterday yet
  yields you young yourself youth zero zone`,
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
