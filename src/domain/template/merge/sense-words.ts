/** Words of one language that decide what a sentence demands: turned round, or met by a second edit, it says something else. */
interface SenseWords {
  /** Negations, and words that take something out or leave one thing alone. */
  negations: string;
  /** Modal verbs in all their forms, and words that allow or forbid. */
  modals: string;
  /** Numbers in words, and how often. Left out is what mostly is, or in another language means, something else: “first”, “once”, “un”. */
  numbers: string;
  months: string;
  days: string;
}

/**
 * By the language of a document. All of them apply to every document, whatever its language: a word too many costs a question,
 * a word too few changes what a policy says.
 */
export const SENSE_WORDS: Record<string, SenseWords> = {
  en: {
    negations:
      'no not never none nobody nothing nowhere neither nor without unless except excepting excluding exclude excludes excluded only solely hardly scarcely barely seldom rarely cannot refuse refuses refused deny denies denied lack lacks lacking minus non',
    modals:
      'must may might should can could shall will would need needs needed needn ought dare ll allow allows allowed permit permits permitted permission require requires required requirement forbid forbids forbidden prohibit prohibits prohibited ban bans banned mandatory optional obliged',
    numbers:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half halves quarter quarters double triple twice thrice percent percentage pounds euros dollars',
    months: 'january february march april may june july august september october november december',
    days: 'monday tuesday wednesday thursday friday saturday sunday',
  },
  de: {
    negations:
      'nicht nichts nie niemals niemand niemandem niemanden nirgends nirgendwo kein keine keinen keinem keiner keines keinerlei ohne außer ausser ausgenommen ausgeschlossen weder noch nur lediglich ausschließlich ausschliesslich kaum selten sofern',
    modals:
      'muss muß müssen musst mussten musste müsste müssten darf dürfen durfte durften dürfte dürften kann können konnte konnten könnte könnten soll sollen sollte sollten will wollen wollte wollten mag mögen möchte möchten werden wird würde würden brauchen braucht erlaubt erlauben gestattet zulässig unzulässig verboten verbietet verbieten untersagt pflicht verpflichtet erforderlich',
    numbers:
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden dutzend halb halbe halben hälfte viertel doppelt doppelte einmal zweimal dreimal prozent',
    months: 'januar februar märz april mai juni juli august september oktober november dezember',
    days: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  },
  fr: {
    negations:
      'non ne n pas jamais aucun aucune aucuns aucunes personne rien nul nulle nulles guère sans sauf excepté hormis ni seul seule seuls seules seulement uniquement exclu exclus exclue exclues',
    modals:
      'doit doivent devons devez dois devra devront devrait devraient devoir peut peuvent pouvons pouvez peux pourra pourront pourrait pourraient pouvoir faut faudra faudrait veut veulent vouloir voudrait permis permise permet permettent autorisé autorisée autorise interdit interdite interdisent interdire obligatoire obligé obligée facultatif facultative',
    numbers:
      'zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante nonante cent cents mille million millions milliard milliards douzaine demi demie moitié quart tiers double triple pourcent',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  },
  es: {
    negations:
      'no nunca jamás nadie nada ningún ninguna ninguno ningunos ningunas ni tampoco sin salvo excepto menos solo sólo solamente únicamente excluido excluida excluidos excluidas',
    modals:
      'debe deben debemos debes debo deberá deberán debería deberían deber puede pueden podemos puedes puedo podrá podrán podría podrían poder tiene tienen tendrá tendrán hay quiere quieren querer permite permiten permitido permitida prohíbe prohíben prohibido prohibida obligatorio obligatoria opcional necesita necesitan necesario necesaria',
    numbers:
      'cero dos tres cuatro cinco seis siete ocho nueve diez doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil millón millones docena mitad cuarto tercio doble triple',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    days: 'lunes martes miércoles jueves viernes sábado domingo',
  },
  nl: {
    negations:
      'niet niets nooit niemand nergens geen zonder behalve uitgezonderd tenzij noch nauwelijks zelden alleen slechts enkel uitsluitend uitgesloten',
    modals:
      'moet moeten moest moesten mag mogen mocht mochten kan kunnen kon konden zal zullen zou zouden wil willen wilde wilden hoeft hoeven behoort behoren dient dienen toegestaan verboden verbiedt verplicht verplichting vereist nodig',
    numbers:
      'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard dozijn half halve helft kwart dubbel dubbele eenmaal tweemaal driemaal procent',
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    days: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  },
};

/** Beginnings that turn a word into its opposite: authorised and unauthorised, zulässig and unzulässig. */
export const NEGATIVE_PREFIXES = 'un in im ir il dis non mis de des on niet nicht'.split(' ');

/** Abbreviations whose full stop ends no sentence; those with a stop inside (“e.g.”) and single letters are known by their form. */
export const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof st jr sr vs etc cf al approx no nos nr art arts sec para paras fig figs ed eds vol pp dept ltd inc co corp min max ext tel est resp incl excl ' +
    'bzw ca evtl ggf inkl exkl usw vgl abs nr bspw max mind sog str tsd mio mrd zzgl ' +
    'mme mlle env réf chap ' +
    'sr sra srta dra ej núm pág págs art aprox ' +
    'bijv enz mevr dhr blz evt ong resp vlgs'
  ).split(' '),
);
