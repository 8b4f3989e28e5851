import { heading, link, list, paragraph, strong, text } from '../document/build.ts';
import type { ComponentNode, Node } from '../document/types.ts';
import { formatDate, type Style } from '../format.ts';
import type { CitedSource, Facts } from '../page/facts.ts';
import { publishedText } from './citation.ts';
import { GRADE_WORDS } from './grades.ts';
import { comingMarks, MARK_WORDS, marksOf, type Mark } from './staleness.ts';

const GROUP = { type: 'component', inline: false, attributes: {} } as const;

/**
 * A citation among words: a link to the record of the source in its short form. Who was counted, when, and the grade
 * go with it as attributes, for the explanation that a page shows beside it.
 */
export function citation(source: CitedSource, style: Style): ComponentNode {
  return {
    type: 'component',
    name: 'Cite',
    inline: true,
    attributes: {
      id: source.slug,
      label: source.label,
      words: `${source.title}. ${whoWhenGrade(source, style)}`,
      reviewBy: source.reviewBy,
    },
    children: [link(`/sources/${source.slug}/`, `(${source.label})`)],
  };
}

/** The sources that a document rests on, each with population, date, grade and what to mind; nothing where there are none. */
export function sourceList(facts: Pick<Facts, 'sources'>, style: Style): Node[] {
  const sources = Object.values(facts.sources).sort((a, b) => a.label.localeCompare(b.label, 'en') || a.title.localeCompare(b.title, 'en'));
  if (sources.length === 0) return [];
  const items = list(sources.map((source) => sourceItem(source, style)));
  return [
    {
      ...GROUP,
      name: 'Sources',
      children: [heading('Sources of this page'), items, paragraph(link('/evidence/', 'All sources, with their age and grade'))],
    },
  ];
}

/** Marks that the grade and the date of a source say already. */
const SAID = new Set<Mark>(['unverified', 'undated']);

/** Marks are words where they were known at the last review; those that come by themselves wait for their day on the page. */
function sourceItem(source: CitedSource, style: Style): Node[] {
  const known = marksOf(source, source.reviewed);
  const coming = comingMarks(source).filter(({ mark }) => !known.includes(mark));
  return [
    link(`/sources/${source.slug}/`, source.title),
    text(`. ${source.publisher}. ${whoWhenGrade(source, style)} Review due ${formatDate(source.reviewBy, style)}.`),
    ...known.filter((mark) => !SAID.has(mark)).flatMap((mark) => [text(' '), strong(`${MARK_WORDS[mark]}.`)]),
    ...coming.map(({ mark, after }): Node => ({
      type: 'component',
      name: 'Mark',
      inline: true,
      attributes: { after, words: `${MARK_WORDS[mark]}.` },
      children: [],
    })),
  ];
}

function whoWhenGrade({ published, population, kind }: CitedSource, style: Style): string {
  const grade = GRADE_WORDS[kind];
  const date = published === 'undated' ? 'Undated.' : `Published ${publishedText(published, style)}.`;
  return `${date} Counted: ${population.replace(/\.$/, '')}. Grade: ${grade.title.toLowerCase()}, ${grade.means}.`;
}
