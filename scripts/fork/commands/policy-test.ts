import { benchCsv } from '../../../src/domain/policy/bench-csv.ts';
import { benchView } from '../../../src/domain/policy/bench-view.ts';
import { scenariosFor } from '../../../src/domain/policy/scenarios-for.ts';
import type { ScenarioList } from '../../../src/domain/schema/scenario-list.ts';
import type { Answers } from '../../../src/domain/template/answers.ts';
import { draftPolicy, policyTemplate, settingFaults } from '../../../src/domain/template/policy-of.ts';
import { ForkError } from '../fault.ts';
import { assertAnswers, assertAnswersOf, readAnswersFile, type AnswersRead } from '../answers.ts';
import { answersPlace, existingPlace, findDocuments, placeOf } from '../find.ts';
import { assertWhole, withReading, type Folder } from '../folder.ts';
import type { PolicyMachine, PolicyTestOptions } from '../policy-formats.ts';
import { createRegistry, type Registry } from '../registry/cache.ts';
import { typedSource } from '../registry/locate.ts';
import { readScenarios } from '../registry/scenarios.ts';
import { listTemplates, type ReadRelease } from '../registry/source.ts';
import { policyReport, type TestedPolicy } from '../report-policy.ts';
import { pickDocuments } from '../tracked.ts';
import { readAnswersAt } from '../update-one.ts';

/** A policy that is put to the test. */
interface Subject {
  /** What the report calls it. */
  name: string;
  read: ReadRelease;
  answers: Answers;
  from: string;
}

/**
 * Puts every situation, and every scenario of the playbook, to policies: those of an answers file, of a document of this folder or of
 * all of them; where the folder tracks none, the policies of the playbook as they are published.
 * @returns 0 where each is sound, 1 where one has gaps, contradictions, rules without effect or settings that do not fit
 * @throws ForkError where it cannot run
 */
export async function policyTest(id: string | undefined, options: PolicyTestOptions, machine: PolicyMachine): Promise<number> {
  return withReading(machine, async (folder) => {
    assertWhole(folder);
    const registry = createRegistry(folder.root, options.allowRedirect);
    const subjects = await subjectsOf(id, options, machine, folder, registry);
    const lists = new Map<string, ScenarioList>();
    const results: TestedPolicy[] = [];
    for (const { name, read, answers, from } of subjects) {
      const { release } = read;
      const scenarios = lists.get(from) ?? (await readScenarios(registry.source(from), machine.scenariosOf));
      lists.set(from, scenarios);
      const view = benchView(draftPolicy(release, answers), scenariosFor(scenarios, release.id), policyTemplate(release));
      results.push({ name, faults: settingFaults(release, answers), view });
    }
    if (options.format === 'csv') {
      if (results.length > 1) throw new ForkError(`Found ${results.length} policies, expected one for a CSV file. Name one.`);
      machine.say(benchCsv(results[0]!.view.lines).trimEnd());
    } else machine.say(options.format === 'json' ? JSON.stringify(results, undefined, 2) : results.map(policyReport).join('\n\n'));
    return results.every(({ view, faults }) => view.sound && faults.length === 0) ? 0 : 1;
  });
}

async function subjectsOf(
  id: string | undefined,
  { answers: file, from: typed }: PolicyTestOptions,
  machine: PolicyMachine,
  folder: Folder,
  registry: Registry,
): Promise<Subject[]> {
  const from = typedSource(typed, machine.current, folder.root);
  const otherwise = async () => from ?? typedSource(await machine.defaultSource(), machine.current, folder.root);
  if (file !== undefined) {
    const given = await readAnswersFile(file, machine.current);
    const source = await otherwise();
    const read = await registry.release(source, given.identity.template, given.identity.version);
    return [subjectOf({ name: file, read, answers: given.answers, from: source }, given)];
  }
  const subjects = await trackedPolicies(id, from, machine, folder, registry);
  return subjects.length > 0 ? subjects : publishedPolicies(await otherwise(), registry);
}

/** The document that was named, or every policy that the folder tracks. */
async function trackedPolicies(
  id: string | undefined,
  from: string | undefined,
  machine: PolicyMachine,
  folder: Folder,
  registry: Registry,
): Promise<Subject[]> {
  const { root } = folder;
  const documents = pickDocuments(folder, id, machine.current);
  const found = await findDocuments(root, folder.lock);
  const subjects: Subject[] = [];
  for (const document of documents) {
    const source = from ?? document.source;
    if (id === undefined) {
      if (document.deleted && (await placeOf(root, document, found)).kind === 'missing') continue;
      if ((await registry.index(source, document.template)).kind !== 'policy') continue;
    }
    const place = await existingPlace(root, document, found);
    const read = await registry.release(source, document.template, document.version);
    const now = await readAnswersAt(root, await answersPlace(root, document, place.path));
    if (now) assertAnswersOf(now, document.template, document.version);
    subjects.push(subjectOf({ name: place.path, read, answers: now?.answers ?? document.answers, from: source }, now));
  }
  return subjects;
}

/** The policies of a playbook, as nobody changed them. */
async function publishedPolicies(from: string, registry: Registry): Promise<Subject[]> {
  const source = registry.source(from);
  const listed = (await listTemplates(source)).filter((item) => item.kind === 'policy');
  const policies = await Promise.all(listed.map((item) => registry.release(from, item.id)));
  if (policies.length === 0)
    throw new ForkError(
      `Found no policy in this folder or at ${source.name}. Name an answers file with --answers, or a playbook with --from.`,
    );
  return policies.map((read) => ({ name: read.release.name, read, answers: {}, from }));
}

/** @throws ForkError where it has no rules, or its answers do not fit its release */
function subjectOf(subject: Subject, answersRead: AnswersRead | undefined): Subject {
  const { name, answers } = subject;
  const { release } = subject.read;
  if (!release.rules) throw new ForkError(`${name} is made from "${release.id}", which has no rules. Expected a policy.`);
  assertAnswers(release, answers, answersRead, {
    mend: `Nothing was tested. Mend these answers so that they fit version ${release.version}.`,
  });
  return subject;
}
