import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256Of } from '../../src/content/digest.ts';
import { list, paragraph, root, strong } from '../../src/domain/document/build.ts';
import { templateRelease, type TemplateRelease } from '../../src/domain/schema/release.ts';
import { indexOf, indexText } from '../../src/domain/template/index-of.ts';
import { releaseText } from '../../src/domain/template/release.ts';
import { compareVersions } from '../../src/domain/template/version.ts';
import { component, field, section } from '../exports/everything.ts';

const text = (id: string, more: object = {}) => ({ type: 'text', id, label: `The ${id}`, help: 'One line.', ...more });

/** Changes of the versions of the template, oldest first. */
const CHANGES: TemplateRelease['changes'] = [
  { version: '1.0.0', date: '2026-01-10', items: ['First version.'] },
  {
    version: '1.1.0',
    date: '2026-03-10',
    items: ['Names a deputy.', 'Rewords the rule on customer data.'],
    migrations: [
      { type: 'renameField', from: 'owner', to: 'lead' },
      { type: 'setDefault', field: 'deputy', value: 'Nobody yet' },
    ],
  },
  { version: '1.2.0', date: '2026-05-10', items: ['Shortens the scope.'] },
];

/** A version of a small policy of lamps: the same text for the same version, with a change in each. */
export function lampPolicy(version: '1.0.0' | '1.1.0' | '1.2.0', id = 'lamp-policy'): TemplateRelease {
  const later = (from: string): boolean => compareVersions(version, from) >= 0;
  const lead = later('1.1.0') ? 'lead' : 'owner';
  const changes = CHANGES.filter((change) => compareVersions(change.version, version) <= 0).toReversed();
  return templateRelease.parse({
    format: 1,
    id,
    version,
    date: changes[0]!.date,
    title: 'Lamp policy',
    name: 'Lamp policy on one page',
    summary: 'Which lamps may burn.',
    kind: 'charter',
    pages: 1,
    landscape: false,
    licence: 'CC0-1.0',
    playbook: 'Lamps',
    address: `https://lamps.example/templates/${id}/`,
    locale: 'en-GB',
    currency: 'GBP',
    fields: [
      text('team', { required: true }),
      text(lead, { required: true }),
      ...(later('1.1.0') ? [text('deputy', { required: true })] : []),
      { type: 'list', id: 'rooms', label: 'Rooms', help: 'Each room.', item: [text('room'), text('lamp')] },
    ],
    body: root(
      paragraph('Policy of ', field('team'), '.'),
      section(
        'scope',
        'Scope',
        paragraph(
          later('1.2.0')
            ? 'It holds for everybody.'
            : 'It holds for everybody who works in the house, and for every lamp that burns in it.',
        ),
      ),
      section(
        'customer-data',
        'Customer data',
        paragraph(
          strong('Never: '),
          later('1.1.0')
            ? 'a customer list may not lie under any lamp, also when nobody is in the room.'
            : 'a customer list may not lie under a lamp.',
        ),
        list([['Keep lists in the drawer.'], ['Lock the drawer at night.']]),
      ),
      section(
        'owner',
        'Owner',
        paragraph(field(lead), ' answers for it.'),
        ...(later('1.1.0') ? [paragraph('The deputy is ', field('deputy'), '.')] : []),
      ),
      section('rooms', 'Rooms', component('Each', { field: 'rooms', as: 'table' }, false)),
    ),
    sources: [],
    changes,
  });
}

/** Publishes versions in a folder, as a site or a content folder has them. @returns the SHA-256 of each file */
export async function publish(folder: string, releases: readonly TemplateRelease[]): Promise<string[]> {
  const digests: string[] = [];
  for (const id of new Set(releases.map((release) => release.id))) {
    const frozen = releases.filter((release) => release.id === id).map((release) => ({ release, sha256: sha256Of(releaseText(release)) }));
    const versions = path.join(folder, 'templates', id, 'versions');
    await mkdir(versions, { recursive: true });
    for (const { release, sha256 } of frozen) {
      await writeFile(path.join(versions, `${release.version}.json`), releaseText(release));
      digests.push(sha256);
    }
    await writeFile(path.join(versions, 'index.json'), indexText(indexOf(frozen)));
  }
  return digests;
}
