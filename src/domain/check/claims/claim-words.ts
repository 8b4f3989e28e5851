/** Words that make a number a claim, in English and German. Each list is the inside of a group of a regular expression. */

/** A share. */
export const SHARE = String.raw`%|‰|per ?cent(?:age)?(?: points?)?\b|pct\b|pp\b|Prozent(?:punkten?|punkte?)?\b|Promille\b`;

/** A currency before the number. */
export const MONEY_BEFORE = String.raw`(?:US|A|C|NZ|HK)?[£$€¥₹]|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|JPY|AUD|CAD|INR|Fr\.|Rs\.?)`;

/** A currency after the number. */
export const MONEY = String.raw`[£$€¥₹]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|JPY|AUD|CAD|INR)\b|(?:euros?|dollars?|pounds?(?: sterling)?|pence|cents?|francs?|Euro|Franken|Rappen|Kronen|Fr\.)(?!\p{L})`;

/** A word that multiplies the number, with the factor. */
export const MAGNITUDES: readonly (readonly [words: string, factor: number])[] = [
  [String.raw`(?:thousand|Tausend|tausend|Tsd\.?)(?!\p{L})`, 1e3],
  [String.raw`(?:millions?|Millionen|Million|Mio\.?|mn)(?!\p{L})`, 1e6],
  [String.raw`(?:billions?|Milliarden?|Mrd\.?|bn)(?!\p{L})`, 1e9],
  [String.raw`(?:trillions?|Billionen?|Bio\.)(?!\p{L})`, 1e12],
];

/** How often: 3x, 3 times, threefold, dreimal. */
export const MULTIPLE = String.raw`×|[xX](?![\p{L}\p{N}])|times(?= (?:as|more|less|faster|slower|the|higher|larger|bigger|longer|better|cheaper|over|a |per )|[.,;!?)]|$)|-?fold\b|-?fach(?:e[mnrs]?)?(?!\p{L})|[- ]?[mM]al(?!\p{L})`;

/** A unit of time. "ago" makes a date of it, and "old" an age. */
export const TIME = String.raw`(?:milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:working |business |calendar |consecutive |working-|business-|calendar-)?days?|weeks?|months?|quarters?|years?|decades?|Millisekunden?|Sekunden?|Minuten?|Stunden?|(?:Arbeits|Werk|Kalender)?[Tt]agen?|(?:Arbeits|Werk|Kalender)?[Tt]age?|Wochen?|Monaten?|Monate?|Quartalen?|Quartale?|Jahren?|Jahre?|Jahrzehnten?)(?!\p{L})(?!(?: |-)(?:ago|old)\b)`;

/** A unit of measure, as a symbol that is exact in its case: 5 g, and not 5G. */
export const SYMBOL = String.raw`(?:ms|s|min|h|kg|mg|g|t|km|cm|mm|m|m²|km²|ha|km/h|mph|l|ml|kWh|MWh|kW|MW|W|[KkMGTP]i?B|[kMG]bit(?:/s)?|[MG]bps|Hz|kHz|MHz|GHz|°C|°F|FTEs?|ppm|tonnes?|kilograms?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|lit(?:er|re)s?|Kilogramm|Kilometern?|Metern?|Litern?|Tonnen?)(?![\p{L}\p{N}'’])`;

/** What business counts. A count of fewer than ten ("ask 2 people") tells how to do something. */
export const COUNTED = String.raw`(?:people|persons|employees|staff|colleagues|customers|clients|consumers|buyers|prospects|compan(?:ies|y)|firms|organi[sz]ations|businesses|brands|teams|users|respondents|marketers|leads|MQLs|SQLs|contacts|campaigns|launches|deals|opportunities|accounts|subscribers|visitors|visits|views|clicks|impressions|conversions|sales|orders|invoices|tickets|calls|e?-?mails|messages|hires|vacancies|jobs|vendors|suppliers|tools|platforms|licen[cs]es|members|participants|attendees|countries|markets|records|requests|errors|defects|complaints|downloads|sessions|reports|Personen|Menschen|Leuten?|Beschäftigten?|Mitarbeiter(?:n|innen)?|Mitarbeitenden?|Angestellten?|Kunden|Kundinnen|Unternehmen|Firmen|Betrieben?|Teams|Nutzern?|Befragten?|Kontakten?|Kampagnen|Anfragen|Aufträgen?|Bestellungen|Verkäufen?|Besuchern?|Klicks|Anrufen?|Nachrichten|Stellen|Ländern?|Länder|Märkten?|Datensätzen?|Fehlern?|Beschwerden|Lizenzen|Werkzeugen?)(?!\p{L})`;

/** Words before a number that compare it with another. */
export const COMPARED = String.raw`(?:(?:more|less|fewer|greater|higher|lower|larger|bigger|smaller|longer|shorter|faster) than|(?:mehr|weniger|größer|kleiner|höher|länger|kürzer|schneller) als|(?:rose|rises?|risen|grew|grows?|grown|fell|falls?|fallen|dropped|drops?|increased?|increases|decreased?|decreases|climbed|improved|declined|shrank|cut|up|down) (?:by|to|from)|(?:stieg|steigt|stiegen|gestiegen|sank|sinkt|sanken|wuchs|wächst|fiel|fällt) (?:um|auf|von)|(?:versus|vs\.?|compared (?:with|to)|gegenüber|verglichen mit)|(?:a |by a )?factor (?:of )?|(?:den |dem )?Faktor(?: von)?)`;

/** A limit that a text sets compares nothing: no more than 3 items. */
export const LIMIT = /(?:\bno|\bnot|\bnever|\bnicht|\bnie|\bkeine?) $/iu;

/** Words before a number that make it the name of something: Step 3, Artikel 26, port 8080, WCAG 2.1. */
export const NAMED_BY = String.raw`(?:Articles?|Art\.|Annex(?:es)?|Recitals?|Paragraphs?|Parts?|Sections?|§+|Chapters?|Clauses?|Steps?|Months?|Weeks?|Days?|Years?|Quarters?|Versions?|Releases?|Levels?|Tiers?|Phases?|Stages?|Waves?|Rounds?|Tables?|Figures?|Fig\.|Rules?|Options?|Groups?|Items?|Questions?|Examples?|Cases?|Numbers?|No\.|Nos\.|Pages?|pp?\.|Lines?|Ports?|Rooms?|Floors?|Units?|Scope|Type|Class|Grade|Band|Priority|Sprint|Iteration|Goal|Principle|Law|Act|Form|Line|Gate|Gen|Model|ISO(?:/IEC)?|IEC|DIN|EN|BS|RFC|WCAG|HTTP|AI|GPT|v|Artikeln?|Abs(?:\.|atz|ätze)|Anhang|Anhänge|Erwägungsgr[uü]nde?|Nr\.|Nummern?|Kapiteln?|Abschnitte?n?|Ziffern?|Teile?n?|Schritte?n?|Stufen?|Phasen?|Seiten?|S\.|Tabellen?|Abbildung(?:en)?|Abb\.|Bild|Woche|Monat|Tag|Jahr|Optionen?|Fragen?|Regeln?|Zeilen?|Punkte?|Version|Beispiele?|Stellen?|Raum|Etage|Gruppen?|Klassen?)`;

/** What a length in time may name: a six-week cycle, a 40-hour week, the 90-day plan. */
export const NAMED_SPAN =
  /^[ -](?:(?:work|working|paid)[ -])?(?:cycles?|cadences?|sprints?|plans?|weeks?|rules?|meetings?|calls?|workshops?|sessions?|interviews?|reviews?|check-ins?|stand-?ups?|marks?|intervals?|increments?|exercises?|timeboxe?s?|roadmaps?|days?)\b/;

/** Start of an instruction: a duration or a number of people in it is not a claim. */
export const INSTRUCTION =
  /(?:^|[.!?:]\s+|\n)(?:\d+\.\s)?(?:Please )?(?:Allow|Arrange|Ask|Block|Book|Choose|Gather|Give|Hold|Interview|Invite|Keep|Leave|Limit|Meet|Observe|Pick|Plan|Recruit|Reserve|Schedule|Select|Set aside|Set|Spend|Stop after|Take|Test|Wait|Write|Planen Sie|Plane|Nehmen Sie|Nimm|Geben Sie|Gib|Laden Sie|Lade|Warten Sie|Warte|Reservieren Sie|Reserviere|Fragen Sie|Frag)(?! of\b)(?= )[^.!?]*$/u;
