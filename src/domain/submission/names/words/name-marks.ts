import { wordSet } from './word-list.ts';

/** Titles after which a name follows, with a capital or without one. */
export const TITLES =
  wordSet(`mr mrs dr prof professor professorin doctor herr herrn frau monsieur madame mme mlle mademoiselle mevrouw mevr dhr meneer dr.med
  signora signor senor senora doktor docteur maitre`);

/** Titles that are also words, and so want a capital before and after. */
export const TITLES_WITH_CAPITAL = wordSet(
  `ms miss mx lt col capt gen maj sgt rev hon cllr sir dame lord lady fr hr m sr sra dott ing ir pan pani fru`,
);

/** Words before a name in a greeting, a thank-you or a sign-off. */
export const GREETINGS =
  wordSet(`dear hi hello hey hallo hej ciao hola liebe lieber bonjour bonsoir salut cher chere beste geachte hoi dag thanks cheers merci danke
  bedankt regards wishes sincerely gruss gruesse grusse groet groeten cordialement guten morgen moin servus`);

/** Words after which a name is a person. */
export const BEFORE_PERSON =
  wordSet(`ask asked asks tell told tells email emailed ping pinged call called cc thank by colleague colleagues boss cto ceo cmo cfo
  manager director lead head owner named named analyst designer copywriter intern consultant colleague kollege kollegin kollegen chefin
  collegue collega demandez fragt frage vraag`);

/** Words after which a name is a company. */
export const BEFORE_COMPANY =
  wordSet(`client clients customer customers agency agencies supplier vendor partner competitor competitors prospect prospects
  account employer reseller distributor startup acquired acquiring firma agentur kunde kunden kundin kundinnen lieferant dienstleister wettbewerber partner anbieter arbeitgeber
  societe agence cliente fournisseur concurrent entreprise klant bedrijf leverancier concurrent bureau`);

/** What a person does, in the words of the field: a word that stands at the start of a sentence before one of these may be a name. */
export const PERSON_VERBS =
  wordSet(`said says asked asks told tells thinks thought wants wanted wrote writes sent sends approved approves signed signs decided decides
  agreed agrees refused refuses replied replies answered answers joined joins left leaves owns owned reviewed reviews checked checks called calls emailed emails
  forwarded forwards confirmed confirms complained complains suggested suggests proposed proposes explained explains noticed notices forgot forgets promised promises
  presented presents cancelled cancels renewed renews bought buys hired hires paid pays moved insisted insists prefers preferred hates loves likes liked
  knows knew needs needed handles handled built builds runs ran led leads took takes has had is was will does did wasn isn hasn didn doesn uses used
  sagt sagte fragt fragte hat hatte ist war mochte will wollte schickt schickte schreibt schrieb pruft prufte genehmigt unterschreibt braucht
  dit a est demande veut valide envoie pense approuve gere zegt zei vraagt heeft is wil stuurt vindt keurt`);

/** Small words inside a name. */
export const PARTICLES = wordSet(
  `van von vom zu zum zur de del della di da dos das do du des la le les lo der den ten ter te het bin ibn al el af av y e und`,
);

/** Legal forms that say "company" whatever stands before them, in any case. Points are left out. */
export const LEGAL_FORMS =
  wordSet(`ltd gmbh mbh ggmbh inc incorporated llc llp plc bv nv pty pte pvt sarl srl sasu eurl ohg kgaa aps oyj zrt kft bhd
  sro doo spzoo corp vof gesmbh`);

/** Legal forms that are also words or acronyms, and so want capitals and an unknown word before them. */
export const LEGAL_FORMS_WITH_CAPITAL = wordSet(`ag sa se ab as asa co kk kg ug sl sca scs ks ans rl cie oy sas spa eg ev cv lp sprl bvba`);

/** Words that follow a name and say "company" as well, with a capital. */
export const COMPANY_WORDS = wordSet(
  `limited corporation company group gruppe groupe groep holding holdings sons sohne fils freres bros brothers`,
);

/** What companies call their trade, after a name. */
export const TRADES =
  wordSet(`analytics media partners consulting consultants consultancy agency agentur labs lab systems software technologies technology tech
  solutions bank insurance versicherung foods logistics logistik industries studios studio capital ventures pharma energy energie motors airlines
  telecom university hospital council trust associates advisors advisory brothers bros digital interactive communications creative events pr
  marketing design health healthcare retail stores travel hotels robotics networks networks finance financial legal law properties estates publishing press
  verlag werke technik sohne sons freres foundation institute college school airways electronics instruments chemicals steel cloud data security consult services
  research global international worldwide europe biotech brewery brands mobility automotive`);

/** Trades that are no words of the field: they make a company of everyday words too ("Blue Harbour Logistics"). */
export const TELLING_TRADES =
  wordSet(`partners consulting consultants consultancy labs technologies foods logistics logistik industries studios ventures
  pharma airlines motors associates advisors verlag werke estates brewery brands biotech bank insurance versicherung telecom university hospital`);

/** Words of job titles and departments: never a family name after a given name, never a company. */
export const ROLE_WORDS =
  wordSet(`marketing sales finance legal product products head manager managers director directors lead leads operations ops vp svp evp chief officer senior junior
  account accounts campaign campaigns content brand growth digital data email emails events event customer customers demand generation team teams president
  associate assistant coordinator specialist executive analyst architect engineer developer designer copywriter strategist consultant steward
  owner partner founder co-founder intern procurement compliance security privacy success support service services board committee department
  agency client clients vendor supplier finance hr it pr cmo ceo cfo cto coo cio crm mops revops martech sdr bdr ae webmaster editor
  leiter leiterin geschaftsfuhrer geschaftsfuhrerin vertrieb einkauf personal rechtsabteilung buchhaltung directrice directeur responsable
  marops mktg adops salesops devops devrel saas paas iaas ebook ebooks ventes vente achats juridique comptabilite commercial commerciale direction rh
  verkoop inkoop juridisch boekhouding directie ventas compras legales chef cheffe hoofd medewerker stagiair`);

/** Names of the calendar, which no name is made of unless a family name follows. */
export const CALENDAR =
  wordSet(`january february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun easter christmas ramadan diwali
  januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag ostern weihnachten
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
  januari februari maart mei juni juli augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  q1 q2 q3 q4 h1 h2`);
