/** The words around a document that neither its template nor its answers say, in one language. */
export interface FrameWords {
  /** Has `{page}` and `{pages}`. */
  pageOfPages: string;
  /** Has `{version}` and `{date}`. */
  versionAndDate: string;
  answers: string;
  question: string;
  answer: string;
  about: string;
  thisFile: string;
  document: string;
  template: string;
  version: string;
  released: string;
  digest: string;
  address: string;
  credit: string;
  /** Name of a sheet whose list has no label that a sheet may have. */
  sheet: string;
  notOnList: string;
  expectedChoice: string;
  /** Stands where a text was too long for a cell. */
  cut: string;
}

const FRAMES: Record<string, FrameWords> & { en: FrameWords } = {
  en: {
    pageOfPages: 'Page {page} of {pages}',
    versionAndDate: 'Version {version}, {date}',
    answers: 'Answers',
    question: 'Question',
    answer: 'Answer',
    about: 'About',
    thisFile: 'This file',
    document: 'Document',
    template: 'Template',
    version: 'Version',
    released: 'Released on',
    digest: 'SHA-256 of the release',
    address: 'Address',
    credit: 'Credit',
    sheet: 'Sheet',
    notOnList: 'Not on the list',
    expectedChoice: 'Expected one of the choices of the list.',
    cut: 'cut here: a cell holds no more; the other exports have the whole text',
  },
  de: {
    pageOfPages: 'Seite {page} von {pages}',
    versionAndDate: 'Version {version}, {date}',
    answers: 'Antworten',
    question: 'Frage',
    answer: 'Antwort',
    about: 'Angaben',
    thisFile: 'Diese Datei',
    document: 'Dokument',
    template: 'Vorlage',
    version: 'Version',
    released: 'Veröffentlicht am',
    digest: 'SHA-256 der Version',
    address: 'Adresse',
    credit: 'Namensnennung',
    sheet: 'Blatt',
    notOnList: 'Nicht auf der Liste',
    expectedChoice: 'Erwartet wird einer der Werte der Liste.',
    cut: 'hier gekürzt: mehr fasst eine Zelle nicht; die anderen Dateien haben den ganzen Text',
  },
  es: {
    pageOfPages: 'Página {page} de {pages}',
    versionAndDate: 'Versión {version}, {date}',
    answers: 'Respuestas',
    question: 'Pregunta',
    answer: 'Respuesta',
    about: 'Datos',
    thisFile: 'Este archivo',
    document: 'Documento',
    template: 'Plantilla',
    version: 'Versión',
    released: 'Publicado el',
    digest: 'SHA-256 de la versión',
    address: 'Dirección',
    credit: 'Atribución',
    sheet: 'Hoja',
    notOnList: 'No está en la lista',
    expectedChoice: 'Se espera uno de los valores de la lista.',
    cut: 'cortado aquí: una celda no admite más; los demás archivos tienen el texto completo',
  },
  fr: {
    pageOfPages: 'Page {page} sur {pages}',
    versionAndDate: 'Version {version}, {date}',
    answers: 'Réponses',
    question: 'Question',
    answer: 'Réponse',
    about: 'À propos',
    thisFile: 'Ce fichier',
    document: 'Document',
    template: 'Modèle',
    version: 'Version',
    released: 'Publié le',
    digest: 'SHA-256 de la version',
    address: 'Adresse',
    credit: 'Attribution',
    sheet: 'Feuille',
    notOnList: 'Absent de la liste',
    expectedChoice: 'Une des valeurs de la liste est attendue.',
    cut: 'coupé ici : une cellule n’en contient pas plus ; les autres fichiers ont tout le texte',
  },
  nl: {
    pageOfPages: 'Pagina {page} van {pages}',
    versionAndDate: 'Versie {version}, {date}',
    answers: 'Antwoorden',
    question: 'Vraag',
    answer: 'Antwoord',
    about: 'Gegevens',
    thisFile: 'Dit bestand',
    document: 'Document',
    template: 'Sjabloon',
    version: 'Versie',
    released: 'Uitgebracht op',
    digest: 'SHA-256 van de versie',
    address: 'Adres',
    credit: 'Naamsvermelding',
    sheet: 'Blad',
    notOnList: 'Niet op de lijst',
    expectedChoice: 'Een van de waarden van de lijst wordt verwacht.',
    cut: 'hier ingekort: een cel bevat niet meer; de andere bestanden hebben de hele tekst',
  },
};

/** Credits by language; each has `{name}`, `{version}`, `{playbook}` and `{terms}`. Apart from the rest, for pages that need no more. */
const CREDITS: Record<string, string> & { en: string } = {
  en: 'Made from “{name}”, version {version}, of {playbook}. Text of the template: {terms}.',
  de: 'Erstellt aus „{name}“, Version {version}, von {playbook}. Text der Vorlage: {terms}.',
  es: 'Elaborado a partir de «{name}», versión {version}, de {playbook}. Texto de la plantilla: {terms}.',
  fr: 'Établi à partir de « {name} », version {version}, de {playbook}. Texte du modèle : {terms}.',
  nl: 'Gemaakt van “{name}”, versie {version}, van {playbook}. Tekst van het sjabloon: {terms}.',
};

/** The words of a locale such as de-AT; those of English where its language has none here. */
export const frameWords = (locale: string): FrameWords => ofLanguage(FRAMES, locale);

/** The credit of a document in a locale, to be filled in with `fillIn`. */
export const creditWords = (locale: string): string => ofLanguage(CREDITS, locale);

const ofLanguage = <T>(words: Record<string, T> & { en: T }, locale: string): T => {
  const language = locale.split('-')[0]!.toLowerCase();
  return Object.hasOwn(words, language) ? words[language]! : words.en;
};

/** Words with a value in place of each `{name}`; a value is never looked into. */
export const fillIn = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
