import path from 'node:path';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { refOf, type Entry } from '../../src/domain/graph/entry.ts';
import { schemas } from '../../src/domain/schema/collections.ts';
import { toJsonSchema, type JsonSchema } from '../../src/domain/schema/json-schema.ts';
import type { CollectionName } from '../../src/domain/schema/names.ts';
import { ID_PATTERN } from '../../src/domain/schema/primitives.ts';
import { starterEntry } from '../../src/domain/starter/entry.ts';
import { KINDS, type Kind } from '../../src/domain/starter/kinds.ts';
import { freeSlug, slugOf } from '../../src/domain/slug.ts';
import { SAMPLES } from '../../src/domain/starter/samples.ts';
import { startingValues, type StarterContext, type Values } from '../../src/domain/starter/values.ts';
import { composeEntry } from '../../src/markdown/compose.ts';
import { readPlaybook } from '../io/read-playbook.ts';
import { askAll, preview } from '../new/ask.ts';
import { faultsOf } from '../new/faults.ts';
import { readGiven } from '../new/given.ts';
import { missingIn, missingMessage, type ExampleCall } from '../new/missing.ts';
import { contextOf, choicesOf, slugsOf } from '../new/playbook.ts';
import { UsageError } from '../new/usage-error.ts';
import { writeNew } from '../io/write-new.ts';
import { Cancelled, type Prompts } from '../prompts/prompts.ts';

/** What a call of `playbook new` says. */
export interface NewOptions {
  set?: string[];
  /** The address of the entry; from its title where it is not given. */
  slug?: string;
  /** Whether nothing is asked. */
  yes?: boolean;
  /** Whether the file is shown and not written. */
  dryRun?: boolean;
}

/** What `playbook new` needs of the world around it. */
export interface NewIo {
  loaded: Pick<LoadedConfig, 'config' | 'content'>;
  /** Today as `YYYY-MM-DD`. */
  today: string;
  /** How a person is asked; absent where nobody can be. */
  prompts?: Prompts;
  say: (text: string) => void;
}

/**
 * Makes a new entry of a kind: asks for what it must say, or takes it from `--set`, and writes a file that the check accepts.
 * @returns the exit code: 0 written or shown, 1 stopped by the person
 * @throws UsageError where the call cannot be followed; nothing was written then
 */
export async function createNew(word: string, options: NewOptions, io: NewIo): Promise<number> {
  const kind = kindOfWord(word);
  const collection = KINDS[kind];
  const schema = toJsonSchema(schemas[collection]);
  const playbook = await readPlaybook(io.loaded.content);
  const context = contextOf(collection, playbook.entries, io.today, io.loaded.config.currency);
  const { locale } = io.loaded.config;
  const taken = slugsOf(collection, playbook.reads.keys());
  const prompts = options.yes ? undefined : io.prompts;
  try {
    const given = readGiven(options.set ?? [], schema);
    const choicesFor = choicesOf(playbook);
    const answers = prompts
      ? await askAll(given, startingValues(collection, given, context), { prompts, schema, judge: schemas[collection], choicesFor })
      : given;
    const { values, body } = complete(kind, answers, schema, context, {
      given: options.set ?? [],
      slug: options.slug,
      sample: freeSample(collection, playbook.entries, taken, locale),
    });
    const slug = prompts
      ? await askSlug(values, options.slug, taken, locale, prompts)
      : slugFrom(values, options.slug, taken, collection, locale);
    const file = `${collection}/${slug}${collection === 'templates' ? '/index' : ''}.mdx`;
    const text = composeEntry(values, body);
    const faults = faultsOf(text, file, playbook.entries);
    if (faults.length > 0) throw new UsageError(['The entry would not be sound; nothing was written:', ...faults].join('\n'));
    const shown = path.join(path.relative(process.cwd(), io.loaded.content), file);
    if (options.dryRun) {
      io.say(`${shown} would hold:\n\n${text}`);
      return 0;
    }
    if (prompts) {
      prompts.note(shown, preview(values));
      if (!(await prompts.confirm({ message: 'Write it?', initial: true }))) throw new Cancelled();
    }
    await writeNew(path.join(io.loaded.content, file), text);
    io.say(nextSteps(shown, `${io.loaded.config.base}${collection}/${slug}/`));
    return 0;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    io.say('Stopped. Nothing was written.');
    return 1;
  }
}

function kindOfWord(word: string): Kind {
  if (word in KINDS) return word as Kind;
  throw new UsageError(`Found the kind "${word}", expected one of ${Object.keys(KINDS).join(', ')}.`);
}

/** The entry, where nothing of it is missing. */
function complete(
  kind: Kind,
  answers: Values,
  schema: JsonSchema,
  context: StarterContext,
  example: ExampleCall,
): { values: Values; body: string } {
  const entry = starterEntry(KINDS[kind], answers, context);
  const missing = missingIn(entry.values, schema);
  if (missing.length > 0) throw new UsageError(missingMessage(kind, missing, example));
  return entry;
}

/** Values for the example of a call: with an entry that there is, and a title that is free. */
function freeSample(collection: CollectionName, entries: readonly Entry[], taken: ReadonlySet<string>, locale: string): Values {
  const known = entries.find((entry) => entry.data.status === 'published') ?? entries[0];
  const sample = SAMPLES[collection](known ? refOf(known) : 'guides/a-slug');
  const key = collection === 'glossary' ? 'term' : 'title';
  const title = String(sample[key]);
  return taken.has(slugOf(title, locale)) ? { ...sample, [key]: `${title} (${taken.size})` } : sample;
}

const titleOf = (values: Values): string => (typeof values.title === 'string' ? values.title : String(values.term ?? ''));

function slugFrom(
  values: Values,
  wanted: string | undefined,
  taken: ReadonlySet<string>,
  collection: CollectionName,
  locale: string,
): string {
  const slug = wanted ?? slugOf(titleOf(values), locale);
  const fault = slugFault(slug, taken);
  if (!fault) return slug;
  const free = ID_PATTERN.test(slug) ? ` Add --slug ${freeSlug(slug, taken)} to keep both.` : ' Give one with --slug.';
  throw new UsageError(`${fault.replace('%', collection)} Nothing was written.${free}`);
}

async function askSlug(
  values: Values,
  wanted: string | undefined,
  taken: ReadonlySet<string>,
  locale: string,
  prompts: Prompts,
): Promise<string> {
  const slug = wanted ?? slugOf(titleOf(values), locale);
  if (!slugFault(slug, taken)) return slug;
  return prompts.text({
    message: 'slug: The last part of the address; the one that the title makes is taken or is none.',
    initial: ID_PATTERN.test(slug) ? freeSlug(slug, taken) : '',
    fault: (answer) => slugFault(answer, taken)?.replace('%/', ''),
  });
}

function slugFault(slug: string, taken: ReadonlySet<string>): string | undefined {
  if (!ID_PATTERN.test(slug)) return `Found the slug "${slug}", expected lower-case letters, digits and hyphens, starting with a letter.`;
  return taken.has(slug) ? `Found %/${slug}, which is there already.` : undefined;
}

function nextSteps(file: string, address: string): string {
  return [
    `Written: ${file}`,
    'Next:',
    '  1. Replace every text that starts with "Starter:".',
    `  2. npm run check ${file}`,
    `  3. npm run dev, then http://localhost:4321${address}; a draft is shown there and nowhere else`,
  ].join('\n');
}
