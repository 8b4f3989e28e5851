import { phraseList, wordSet } from './word-list.ts';

/** Countries, regions, larger towns, languages and peoples; alone they name no person and no company. Folded. */
export const PLACES = wordSet(
  `alabama alaska arizona arkansas colorado connecticut delaware hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
  minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee utah vermont virginia wisconsin wyoming ontario quebec alberta
  queensland tasmania kent essex sussex surrey yorkshire lancashire cornwall devon dorset norfolk suffolk cheshire hampshire
  brandenburg thuringen niedersachsen westfalen nordrhein saarland schleswig holstein mecklenburg tirol karnten steiermark alsace bourgogne picardie limburg
  gelderland overijssel friesland zeeland europe africa asia america australia antarctica eu uk usa us emea apac latam dach benelux nordics scandinavia balkans iberia
  england scotland wales ireland britain germany france spain italy portugal austria switzerland belgium netherlands holland luxembourg denmark
  sweden norway finland iceland poland czechia slovakia hungary romania bulgaria greece turkey turkiye ukraine russia estonia latvia lithuania croatia slovenia
  serbia bosnia albania malta cyprus israel egypt morocco tunisia algeria nigeria ghana kenya ethiopia uganda tanzania zimbabwe canada mexico
  brazil argentina chile colombia peru venezuela cuba japan china korea taiwan singapore malaysia indonesia thailand vietnam philippines
  pakistan bangladesh nepal iran iraq qatar dubai kuwait
  deutschland frankreich spanien italien osterreich schweiz belgien niederlande danemark schweden norwegen finnland polen tschechien ungarn griechenland
  turkei grossbritannien england schottland irland europa afrika asien amerika allemagne espagne italie suisse belgique angleterre royaume-uni pays-bas
  nederland duitsland frankrijk belgie spanje italie zwitserland oostenrijk engeland vlaanderen wallonie bayern sachsen hessen bavaria saxony catalonia
  flanders wallonia brittany normandy provence california texas florida london manchester birmingham leeds liverpool bristol sheffield glasgow edinburgh
  cardiff belfast dublin cork galway oxford cambridge brighton nottingham leicester newcastle york southampton portsmouth reading berlin hamburg
  munich munchen cologne koln frankfurt stuttgart dusseldorf dortmund essen leipzig dresden hannover hanover nurnberg nuremberg bremen bonn mannheim
  karlsruhe augsburg wiesbaden freiburg vienna wien graz salzburg linz zurich geneva geneve genf basel bern lausanne paris lyon marseille toulouse
  nice nantes strasbourg montpellier bordeaux lille rennes grenoble brussels bruxelles brussel antwerp antwerpen ghent gent bruges brugge liege
  amsterdam rotterdam utrecht eindhoven groningen haarlem leiden delft breda tilburg copenhagen stockholm oslo helsinki gothenburg malmo
  aarhus warsaw krakow gdansk wroclaw prague praha brno budapest bratislava bucharest sofia athens istanbul ankara moscow kyiv madrid
  barcelona seville valencia bilbao lisbon lisboa porto rome roma milan milano turin torino naples napoli florence venice bologna toronto vancouver
  montreal ottawa boston chicago seattle portland denver austin dallas houston atlanta miami washington philadelphia detroit phoenix
  tokyo osaka beijing shanghai shenzhen hongkong delhi mumbai bangalore bengaluru hyderabad chennai kolkata pune sydney melbourne brisbane perth
  auckland wellington lagos nairobi cairo johannesburg
  english german french dutch spanish italian portuguese danish swedish norwegian finnish polish czech hungarian romanian bulgarian greek turkish
  ukrainian russian chinese japanese korean arabic hebrew hindi british irish scottish welsh american canadian mexican brazilian european african
  asian australian austrian swiss belgian nordic indian israeli latin western eastern northern southern deutsch deutsche deutschen deutscher englisch
  englische franzosisch francais francaise anglais allemand nederlands nederlandse duits engels frans`,
);

/** The same for names of several words. */
export const PLACE_PHRASES = phraseList(
  `new york, new york city, new zealand, new jersey, new delhi, new orleans, new england, north america, south america, latin america, central america,
  united kingdom, united states, united states of america, great britain, northern ireland, south africa, south korea, north korea, saudi arabia, united arab emirates,
  hong kong, abu dhabi, tel aviv, middle east, middle europe, central europe, eastern europe, western europe, northern europe, southern europe,
  asia pacific, european union, european economic area, czech republic, los angeles, san francisco, san diego, san jose, las vegas, silicon valley, bay area,
  sao paulo, rio de janeiro, buenos aires, the hague, den haag, costa rica, sri lanka, milton keynes, cote d'azur, frankfurt am main, tower bridge`,
);
