import { benchCsv } from '../../../src/domain/policy/bench-csv.ts';
import { benchView, type BenchView } from '../../../src/domain/policy/bench-view.ts';
import { scenariosFor } from '../../../src/domain/policy/scenarios-for.ts';
import type { Answers } from '../../../src/domain/template/answers.ts';
import { draftPolicy, policyTemplate } from '../../../src/domain/template/policy-of.ts';
import { ForkError } from '../fault.ts';
import { answerFaults, faultLines, readAnswersFile } from '../answers.ts';
import { withReading } from '../folder.ts';
import type { PolicyMachine, PolicyTestOptions } from '../policy-formats.ts';
import { createRegistry, type Registry } from '../registry/cache.ts';
import { readScenarios } from '../registry/scenarios.ts';
import { listTemplates, type ReadRelease } from '../registry/source.ts';
import { policyReport } from '../report-policy.ts';
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
 * @returns 0 where each is sound, 1 where one has gaps, contradictions or rules that never decide
 * @throws ForkError where it cannot run
 */
export async function policyTest(id: string | undefined, options: PolicyTestOptions, machine: PolicyMachine): Promise<number> {
  const registry = createRegistry(machine.current);
  const subjects = await subjectsOf(id, options, machine, registry);
  const results: { name: string; view: BenchView }[] = [];
  for (const { name, read, answers, from } of subjects) {
    const { release } = read;
    const scenarios = await readScenarios(registry.source(from), machine.scenariosOf);
    results.push({ name, view: benchView(draftPolicy(release, answers), scenariosFor(scenarios, release.id), policyTemplate(release)) });
  }
  if (options.format === 'csv') {
    if (results.length > 1) throw new ForkError(`Found ${results.length} policies, expected one for a CSV file. Name one.`);
    machine.say(benchCsv(results[0]!.view.lines).trimEnd());
  } else machine.say(options.format === 'json' ? JSON.stringify(results, undefined, 2) : results.map(policyReport).join('\n\n'));
  return results.every(({ view }) => view.sound) ? 0 : 1;
}

async function subjectsOf(
  id: string | undefined,
  { answers: file, from }: PolicyTestOptions,
  machine: PolicyMachine,
  registry: Registry,
): Promise<Subject[]> {
  const fallback = async () => from ?? (await machine.defaultSource());
  if (file !== undefined) {
    const given = await readAnswersFile(file, machine.current);
    const source = await fallback();
    const read = await registry.release(source, given.identity.template, given.identity.version);
    const faults = answerFaults(read.release, given.answers);
    if (faults.length > 0) throw new ForkError(faultLines(given, faults, (at) => at).join('\n'));
    return [withRules({ name: file, read, answers: given.answers, from: source })];
  }
  return withReading(machine, async (folder) => {
    const tracked = pickDocuments(folder, id).filter((document) => !document.deleted);
    const subjects: Subject[] = [];
    for (const document of tracked) {
      const source = from ?? document.source;
      const read = await registry.release(source, document.template, document.version);
      if (!read.release.rules && id === undefined) continue;
      const now = await readAnswersAt(folder.root, document.answersPath);
      subjects.push(withRules({ name: document.path, read, answers: now?.answers ?? document.answers, from: source }));
    }
    return subjects.length > 0 ? subjects : publishedPolicies(await fallback(), registry);
  });
}

/** The policies of a playbook, as nobody changed them. */
async function publishedPolicies(from: string, registry: Registry): Promise<Subject[]> {
  const source = registry.source(from);
  const reads = await Promise.all((await listTemplates(source)).map((item) => registry.release(from, item.id)));
  const policies = reads.filter((read) => read.release.rules);
  if (policies.length === 0)
    throw new ForkError(
      `Found no policy in this folder or at ${source.name}. Name an answers file with --answers, or a playbook with --from.`,
    );
  return policies.map((read) => ({ name: read.release.name, read, answers: {}, from }));
}

function withRules(subject: Subject): Subject {
  if (subject.read.release.rules) return subject;
  throw new ForkError(`${subject.name} is made from "${subject.read.release.id}", which has no rules. Expected a policy.`);
}
