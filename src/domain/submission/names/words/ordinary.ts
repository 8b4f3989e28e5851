import { wordSet } from './word-list.ts';

/**
 * Everyday words and words of the field, as far as `isOrdinary` does not make them of another: with a capital at the start of a
 * sentence, or in a heading, they name no one. Folded, in lower case.
 */
export const ENGLISH = wordSet(
  `abandoned abandons abide able abm abort about above abs absent absolute abstracting abusive academic accelerate accept access
  accident accompanied accompanies accompanying accomplish accord accordingly accountant accuracy accurate achieve acknowledge acorn
  acquire across act action active activity actors actual ad adapt add addendum additional address adequate adjacent adjust administers
  administrator admire adopted advanced advantage advert advertisers advice advise aeroplane affect affiliates affirms afraid after
  afternoon again against age agenda agent aggregate aggregator aggressive agile ago agree ahead ai aim air airline aka alert algorithm
  alias align alike all alleging allow allowlist almost alone along alongside aloud alpha alphabetical already also alter alternate
  alternative although altogether always am amazing ambiguous amended amid amidst among amongst amount ample an analogous analyse
  analysis analyze ancestor and android anger angry animal annex announce annual anonymous another answer anthologies anticipate any
  anybody anymore anyone anything anyway anywhere apart api app apparatus apparent appeal appear append apple applicants applied
  applies applying appoint appreciate approach appropriate approval approve approximates apt arbitrary architecture archival archive
  are area argue arise arithmetic arm around arr arrange array arrival arrive arrow art artefact article artistic as asap asleep
  assemble assembly assent assert assess asset assign assimilated assist assume assure asynchronous at atomic attach attack attempt
  attend attendees attorneys attribute audio audit aunt authenticity author authority authorizes auto automated automatic autumn avatar
  average avoid await awake award aware away awesome awful babel baby back background backlink backlog backslash backtracking backup
  bad badge bag bake ball ban band bar bare base baseline bash basic basis basket batch bath bathroom bayes bayesian bcc be beach bear
  beat beautiful became because become bed bedroom been before beforehand began begin behalf behave behavior behaviour behind being
  belief believe bell belong below bench benchmark beneath beneficial benefit beside best bet beta between beyond bias bid big bill bin
  binary bind bindings biometric bird birth birthday bit bite black blacklist blame blank blanket blast blend bless blind block
  blocklist blog blood blow blue bluetooth blunt boat body boilerplate bold bone boo book boolean boost booth border boring born borrow
  bot both bottle bottleneck bottom bounce bound boundary bounty box boy brace bracket brain brainstorm branch brave breach bread
  breadcrumb break breakfast breakout breath brevity brexit bridge brief bright brilliant bring broad broadcast brochure broken broker
  brother brought brown browser brush budget buffer bug build builtin bulk bullet bump bundle burn bus busy but button buy buyin byte
  bytecode cable cac cache cake calculate calendar callback calm came camera camp can canaries cancel candidate cannot canonical canvas
  cap capabilities capacity captcha capture car card care careful carlo carousel carry case cash casual cat catalog catalogue catch
  category catering cause cd cdp cease ceiling cell cent central centre century certain certainty certificate certify ch chain chair
  challenge champion chance chancellor change channel chapter char character charge charity chart chase chat chatbot cheap check
  checkbox checklist checkout cheer cheese chemical cheque chicken child children choice choose chore choreographic chose chosen chunk
  church churn cinematographic cinematography circle circular circulate circumvent circus cite citizen city civil claim clamp clarify
  clash class classic classify clause clean cleanup clear clever click clickthrough climb clinic clipboard clock clone close clothes
  club cms co coach coast coat code coercion coffee coherent cohort coincide cold collaborative collapse collect collective color
  colour column com combine come comfort comma command commentary commerce commission commit common communicate community company
  compare comparison compass compensate compete competent compile complain complaint complete complex complexity compliant complicate
  comply component compound comprehensive compress compression compulsory compute conceal concentrate concept concern conclude concrete
  concurrency conditional conditioned conduct confer confident confidential configure confirm conflict confront confuse congrats
  connect connector consecutive consent consequential conserve consider consist consistency consistent consolidate constant constitute
  constraint construct constructor construe consume contact contain contemplate contest context continue contract contractor
  contractual contradict contrary contrast contribute contributor contributory control convenient convert convey convince cook cookie
  cool coordinate cope copy copyleft copyright copywriting core corner corporate correct correspond corrupt cost could counsel count
  counterclaim country couple courage course court courtesy cousin cover coverage covid cpc cpl cpm crash crawl crazy cream create
  creator credentials credit crew crisis criteria criterion critical cross crowd crucial crude cry cryptographic csat csv ctr cultural
  culture cup cure curl current cursor curve custom customary cut cycle daemon daily dale dam damage dance danger dangerous dark dash
  dashboard database dataset date daughter day dead deadline deal dealings death debrief debt decade decay deceptive decide decimal
  decision deck declaratory declare decline dedicated deduct dedupe deem deep defeat defective defects defend defendant define
  definitely deflate degree del delay delegate delete deliberate deliver demarcate demo demographic demonstrate dense deny depart
  depend dependency depicted deployer deposit deprecated deps depth deputy derivative derive describe descriptive desert deserve
  designate desire desk desktop desperate despite destroyed detail detect determine deterministic develop device devote di diagnose
  diagnostic dialogue diary dictionary die diet dietary diff differed different difficult digit dimensions diminish dinner dir direct
  directive directory dirty disabled discipline disclaimed disclaimer disclosed disclosure discovery discriminatory discuss discussion
  dish disk dispatcher displayed dispute disrupt dist distinct distinguish distribute district disturb diverse divide division dkim
  dmarc do doc doctor doctrines documented documenting docx dog doing domain domestic dominant don donate done door dot double doubt
  doubtful down download downstream dpa draft drag dramatic draw drawings drawn dream dress drink drip drive driven drop dropdown drum
  dry dual due dull dumb dump duplicate during dust duty dynamic each eager ear earn earth ease east easy eat echo ecosystem ed edge
  edit editorial effect effective efficiency efficient effort eg egg eight eighteen eisenhower either elaborate elapsed elect electric
  electronic elegant eleven eliminate ellipses else elsewhere embargo embed embodied embrace emerge emergency emit emoji emphasis
  employ employee empty enable enclose encode encounter encourage encyclopedias end endings endorse enemy enforce engage engine
  engraving enhanced enjoy enlarge enormous enough enquiry enrich enrol ensure entail enter entertain entire entirety entitle entity
  entry eod eow equal equality equip equivalent erase erp error escalate escape essential establish estate estimate estoppel etc
  evaluate even ever every everybody everyday everyone everything everywhere evident evolve ex exact exaggerate exam example exceed
  excellent except excess exchange excite exclude exclusion exclusive excuse execute exemplary exempt exhaustive exhibit exhibitors
  exist exit exotic expand expansion expat expect expense expensive experimental expert expire explain explicit exploit explore
  exponential export expose express expression extend extension extensive extent external extra extract extranet extreme eye face
  facilitate facilities fact factor factory factual fail failure faint fair faith fake fall fallback false familiar family famous fan
  faq far farm fashion fast fat fatal father fault faulty favor favour favourite fear feat feature federal fee feed feedback feel fell
  fellow felt female fenced fetch few fi fibonacci field fierce fifteen fifth fifty fight figure file filename fill film filter final
  find findings fine finger finish fire firewall firm firmographic first fiscal fish fit five fix fixture flag flat flavor flight flip
  float floor flow fluent fly focus fold folk folklore follow font foo food foot football footnote footprint for fora forbid force
  forecast foregoing foreign foresee forget forgive fork form formal format formerly formula formulate forth fortnight fortunately
  forty forum foster found four fourth fragile frame framework frankly free freedom freelancer freeze frequent fresh friend from front
  frozen fruit fruitful frustrate ftp fulfil full fully fun functional functionality functioning fundamental funded funnel funny
  furnished further furthermore future fw fwd fyi gain gallery game gantt gap garbage garden gas gate gather gauge gave gdpr genai
  general generate generative generator generic gentle gentlemen genuine geography get giant gift girl git give given glad glance glass
  glob glossary glyphs gnat gnome go goal god goes going gold golf gone good goodwill got gov govern grab grade gradual grammar grand
  grant graphical graphics grasp grass grateful gratis great greedy green greenfield greet grep grew grey gross ground group grow gt
  guarantee guard guess guest guide guidelines guitar guys habit hair half hall halt hand handbook handful handle handoff handover
  handshake handy hang happen happy hard hardware harm harsh hash hashtag hast hate hateful have haven he headcount headings headline
  headquarters healthy heap hear heard heart heat heatmap heavy height heirs held help helpful hence her here hereafter hereby herein
  hereof hereunder hero herself hesitate hex hexadecimal hidden hide high highlight hill him himself hint hire his historical history
  hit hold hole holiday hollow home homepage honest honor honour hood hook hooray hope horizon horse host hot hotel hour house hover
  how however huge human humble humour hundred hungry hunk hurry hurt husband hybrid hyperlink iban ice icon icp id idea ideal ideate
  identical identify identity idle ids ie if ignore ii iii ill illustrate illustrative image imagine immediate immunities impact
  implemented implementing implicit imply important imported importing imports imposed improved improves improving in inadvertently
  inbox incident incidental include inclusion inclusive incorporated incorporates incorrectly increase incremental incur indeed
  indemnify indemnity indent independent index indicate indices indirectly individual industry infer inferior infinite inflate info
  informational informed infrastructure infringe inherent inherit init initial initiate inject injury inner innocent input insert
  insight inspect inspire installed installing installs instead instruct instrumented insult insurer int intact integer integrate
  integrity intellectual intended intending intent interact intercept interceptor interchange interest interface interfere intermediate
  internal internet interpret interrupt interval intervening interview into intranet intrinsics introduce invent inventory inverse
  invest invite invoke involve ios ip ipsum iron irrelevant irrevocably island isolate issue item iterate iterator its itself iv jacket
  java jewellery job join joint joke journal journey judge judicial juice jump junk just justify kanban keen keep kept kerb kernel key
  keyboard keynote keyword kick kickoff kid kill kind king kit kitchen knee knife knock know knowledge known kpi label labour lack
  ladder lady lag lake land landscape lane language lanyard lapsed lapses large last late latent latter laugh launch lawsuit lawyer lay
  layout lazy leaf leaflet league leak lean leap learn least leather leave lecture leg legacy legalese legend legitimate lend length
  lengthens lengthy less lesson let level lexer liable liaise lib library license licensee lie lieu life lifecycle lifelike lifetime
  lift light lightweight like likelihood likert limit line linear linguistic link lint lip list listen listings literacy literal
  literary lithography litre little live ll llm load loan local locale locate locator lock log logic login logo lonely long longlist
  longread look lookalike lookback lookup loop loose lord lorem lose loss lost lot loud love low lowercase loyal ltd ltv luck luckily
  lucrative lunch machine macro mad madam made magazine magic mail mailbox main maintain major majority make male malformed man manage
  mandatory manifest manipulate manoeuvre manual manufacturer many map mappings margin marginal mark markdown market markup marriage
  marry mask mass massive master match material maternity matrix matter mature max maximum maybe mayor me meal mean meaningful meant
  meanwhile measure meat mechanical mechanism median medical medium meet meetings member memo memory mend mental mentioned mentioning
  menu mere merge merry mess message messy meta metadata metal method metre metric middle might migrate mild mile milestone milk
  million milliseconds min mind mine minified minimal minimum minister ministry minor minority minute mirror misc misleading misled
  misrepresented miss mix mobile mock mockup modal mode model moderate moderator modern modifiers modify module moment money monitor
  monte month mood moodboard moon moral more moreover morning most mother motion motor mould mount mountain mouse mouth move movie mql
  mrr much multi multiple multiply murder music musical musicians must mutate mutilate mutual my myself naive name narrow nation
  national native natural nature navigate nb nda near neat necessary neck need negated negative negligent negotiate neighboring
  neighbour neither nerve nested nesting net nettle network neutral never new newline newsletter next nice night nine no noble nobody
  node noise noisy nominate none nor normal north nose not note nothing notice notify now nowadays nowhere nps nudge null number
  numeric numerous nurse nurture obey object obligated oblige obscure observational observed obsolete obtain occur octal odd of off
  offboard offered offering office official offset offsite often oil ok okay okr old omission omit on onboard once one ongoing online
  only onsite onto open operate operational operator opinion opportunity oppose opposite opt optical option optional or orange orbit
  order ordinary org organic origin original originates originator other ought our ourselves out outcomes outdated outlives output
  outstanding over overall overdue overflows overhaul overlap overridden overrides overriding oversee oversight overtly overwhelm own
  pace pack package padding page pain paint pair pamphlet panel panelist paper paragraph parallel parameter paraphrase parent
  parentheses pareto park parse part partial participants participate particular party pass passive password past paste patch patent
  paternity path pathname patient pattern pause pay payback payload payroll paywall pdf peace peak peculiar peer pen penalties pending
  pension people pepper per perceive percent percentage perfect perform perhaps period permanent permission permissive permit perpetual
  perpetuity persist persistent person persona personality persuade pert pertain pertinent phase phone phonogram photo photograph
  photographic photography phrase physical piano pick picklist picture piece pii pile pilot pip pipe pipeline pitch pizza pkg place
  placeholder plain plan plane plant plastic plate platform play playbook playwright please pleasure plenty plug plugin plus pm po
  pocket podcast point poisson policy polite politics pool poor pop poppler popular popup port pose positional positive possession
  possessive possibly post postcode postings postpone pot potential pound power powerful practical practice practitioner pray precede
  precision predecessor predict prefer prefix pregnancy preheader preliminary premium prepackaged prepare preprocessed prereleases
  prerequisite prescribe preserved preserves preserving preset pressure presumed pretty prevail prevent price pride primary prime
  principal principle print prior priority prison private privileges prize probably problem problematic procedure proceed process
  processor procure produce productive profession professional profile profit profound program programmatic programme progress prohibit
  project prolong prominent promote promotional prompt prone proof proofread propagate proper property proposal propose proprietary
  props prose protect protocol prototype proud prove provide provision provisional proxy prudent ps pseudo pseudonym psychographic
  public publicity publish pull pupil purchase pure purple purpose pursuant pursue push put puzzle pyjamas python qa qualify quality
  quantity quarter queen query queue quick quiet quit quite quorum quote race raci radical radio rain raise ramp random range rank
  rapid rare rate rather ratio rational rationale raw re reach react read ready real realistic reason reasonably recap recast receipt
  receive recently receptionist recipe recipient recital recognizably recommend reconcile record recordings recruit recursion recursive
  red redesigned redesigns redistributed redistributing reduce redundant ref referenced referencing referred referring refilling
  reflect reformed refrain refund refusal refuse regard regex regexp region regional register registry regression regret regular
  regulator regulatory rehype reinforce reject related relating relative relax release relevant reliably relief relieve religion
  relinquish reluctant rely remainder remaining remains remarks remedy remembers reminder remote removal removing render renew renewal
  rent rep repeat replaced reported reporting reports repository represent representatives request require rescission rescue resemble
  reserved reserves reset resides resist resolved resolver resolves resolving respect respective respond respondents response
  responsibilities rest restaurant restrain restricted restricts result resume retain retargeting retire retrieve retro retry returned
  returning reuse revamp reveal reverse revert reviewer reviewing revise revisions revive revoke reward rfi rfp rhino rhythm rich rid
  ride right rigid ring rise risen risk rival river road roadmap roadshow roas robust rock roi role roll rollout room root rose rota
  rotate rough round route routine row royal royalty rpm rub rude rule rumour run runbook runtime rush rust sacrifice sad safe safety
  sail sake sal salad salary sale salt same sample sand sandbox satisfy save savings saw say scale scan scarce scenario scene sceptical
  schedule schema scheme scientific scope score scrap screen screenshots script scroll scrum sculpture sea search season seat second
  secondary secret secretary sector secure see seed seek seem seen seize seldom select selective selector self sell sem semantic
  semicolon send sense sensitive sensitivity seo separate separator seq series serif sermon serve session set settings settle setup
  seven several severe sexual sh shade shadow shake shall shallow shape share sharp she sheet shelf shell shift shine ship shirt shock
  shoe shoot shop short shortage shortcode shortcut shorten shorthand shortlist shot should shout show showcase shown shrank shrink
  shut sibling sick side sidebar sidekick sigma sign signal signature significant signoff silent silly silver similar simple simplify
  simply since sing single sink sir sister sit site sitemap six size skeleton sketch ski skilful skill skim skin skip sky sla slack
  slash sleep slice slide slight slim slip slogan slot slow small smart smashing smb smell smile smoke smooth snap snapshot snippet
  snow so soap soar sober social society socket soft soil sold soldier sole solid solve some somebody someone something sometimes
  somewhat somewhere son song soon sophisticated sorry sort sought soul sound soup source south sow space spam span spare spark sparse
  speak spec special specific specify speculate speech speed speedup spell spend spent spf spike spirit split spoil sponsor sport spot
  spread spreadsheet spring sprint sql sqo square squeeze ssh sso stable stack staff stage stair stakeholder stakes stale stall stamp
  stand standalone standard standup star stare start state static statistic stats status statute statutory stay stdio steady steal
  steep stem step stick still stimulate stock stone stop stoppage stopwatch storage store storey storm story storyboard storyline
  storytelling str straight strange strategic strategy stream streamline street strength strengthen stress stretch strict strike
  strings strip strive strong structure stubborn stuck student study stuff stupid style sub subcategories subclass subdirectory subject
  subjective submit subprograms subroutine subscribe subsequent subset subsidiary substantial substitute subtle subtract succeeded
  successful successive successor such sudden suffer sufficient suffix sugar suggest suit suite sum summarizes summary summon super
  superb superior supersede supply suppose suppress suppression supreme sure surface surge surplus surprises surrendered surrenders
  surround survey survive suspect suspend sustain swag swap sweet swift swim switch swot symbol symptom sync synchronous syntax
  synthetic system tab table tackle tactical tag tagline tailor tails take takeaway taken tale talent talk tall tar tarball target task
  taste tax tbc tbd tea teach tear technical technique technographic technological telephone television temperature template temporary
  tempt ten tend tense tentative tenure term terminal terminate territory test testify testimonial text textual than that the theatre
  their them theme themselves then theory there thereafter therefore therein thereof thereto these they thick thin thing think third
  thirty this thorough those though thousand thread threat three threshold thrive through throughout throughput throw thrown thru
  ticket tidy tie tight tighten time timeline timeout timestamps tiny tip tired title to today together toggle token tolerate tomorrow
  tone tonight too tool toolkit tooltip tooth top topic topography tort toss total touch touchpoint tough tour toward tower town toxic
  toy trace track trade trademark traffic trailing train transcribe transcript transfer transform translate translators transmission
  transmit transparency transport traversal traverse treat treaty tree trend triage trial triangular trick tricky tried trigger trim
  trip trivial trouble true truly truth try ts tube tune tuple turn turnaround turnover tutorial tv tweak twelve twenty twice two type
  typefaces typescript typical typings typo typographical tyre uat ugly ui ultimate unaltered unanimous unannounced unattended
  unchanged uncle uncompressed undated undefined under underlying underneath underscores understanding understands understood undo
  unencumbered unexpected unicode uniform unify union unique unit unite universal universe unlikely unlimited unlocks unmaintained
  unmodified unquantified unspecified unsupported untested until untouched unveil unverified unwinding up update upgrade uphold upkeep
  upload upon upper uppercase upset upstream urban urge urgent url us usable usage use useful user usual utility utm utter ux vacancy
  vague valid validate validity value vanish var variant variety vary vast vat vector venture venue verb verbal verbatim verify versa
  version versus very vi via vice victim video view village vim violate violent violin virtual vision visit visitor visual vital vivid
  voice void volatile volume voluntary volunteers vote vouches vs vulnerabilities wages wait waive wake walk walkthrough wall want ware
  warm warn warnings warrants warranty wash waste watch water wave way we weak weaken wealth wear weather web webinar website week
  weekend weigh weight weird welcome well went were west wet what whatever whatsoever wheel when whenever where whereas wherein
  wherever whether which whichever while whilst whisper white whitelist whitepaper whitespace who whoever whole wholesale whom whose
  why wi wide widespread widget width wife wifi wiki wild wildcard win wind window wine wing winter wire wireframe wise wish with
  withdraw withhold within without woman women won wonder wonderful wood word work workbook workflow workshop world worry worse worst
  worth worthwhile would wound wrap write written wrong xlsx yard yarn yeah year yellow yes yesterday yet yield you young your yourself
  youth zero zip zone`,
);

/** Function words by which a text is told to be German, and which name no one at the start of a sentence. */
export const GERMAN = wordSet(
  `aber adresse alle alles als alt am an anrede auch auf aus bald bei beim betreff bis bitte da dabei dafur daher damit danach danke
  dann darf das dass dazu dein deine dem den denn der des deshalb dich die diese diesem diesen dieser dieses dort du durch ein eine
  einem einen einer eines er es euch euer eure firma fur gegen gestern gibt gut haben hat hatte hatten heute hier ich ihm ihn ihnen ihr
  ihre ihren im immer in ist ja jede jeder jedes jedoch jener jetzt kann kein keine keinen konnen konnte land laut leider man manchmal
  mehr mein meine meinem meinen mich mit mochte morgen muss mussen nach nachname nein neu neue neuen neuer nicht nie noch nur ob oder
  oft ohne ort schon sehr sein seine seit selbst sich sie sind so soll sollen sollte sowie sowohl sprache statt telefon trotz trotzdem
  uber um und uns unser unsere unserem unseren unserer unter viel viele vielleicht vom von vor vorname wahrend wann war waren warum was
  wegen weil welche welcher welches wenig weniger wenn wer werden wie will wir wird wo wollen wurde wurden zu zuerst zuletzt zum zur
  zwischen`,
);

/** The same for French. */
export const FRENCH = wordSet(
  `a adresse alors apres au aucun aucune aura aussi aux avaient avait avant avec bonjour ca car ce ceci cela ces cet cette chaque chez
  comme comment consentement contre courriel dans de deja demander demandez depuis des doit donc dont du elle elles encore enfin
  ensuite entre entreprise envoyer envoyez est et etaient etait faire fait fonction ici il ils jamais je la la-bas langue le les leur
  leurs lors lui ma mais me merci mes moins mon ne ni nom non nos notre nous objet on ont ou oui par parce pas pays pendant peut plus
  plusieurs poste pour pourquoi prenom puis quand que quel quelle quelles quels qui quoi sa salut sans se selon sera seront ses si
  societe son sont sous souvent sur ta te telephone tes titre ton toujours tous tout toute toutes tres trop tu un une vers ville voici
  voila vos votre vous`,
);

/** The same for Dutch. */
export const DUTCH = wordSet(
  `aan achternaam adres al alle alleen alles als altijd bedankt bedrijf bij daar daarna daarom dan dat de deze die dit door echter een
  elke en er functie geen gisteren graag haar had hadden hebben heeft heel hen het hier hij hoe hun ieder iedereen ik in is je jij jouw
  jullie kan kon kunnen land maar mag me meer men met mij mijn minder moet moeten morgen naar niet nog nooit nu of om omdat onder
  onderwerp ons onze ook op over plaats sinds straks stuur taal te tegen telefoon tijdens toestemming tot tussen u uw vaak van vandaag
  veel volgens voor voornaam vraag vragen waar waarom wanneer want waren was wat we weinig welke werd werden wie wij wil willen worden
  wordt zal ze zeer zelf zich zij zijn zonder zou zullen`,
);
