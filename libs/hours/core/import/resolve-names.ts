import type { Id } from '#libs/kernel/index.js';
import { foldName } from '#libs/imports/index.js';
import { answerOf, type Answer, type NameAnswers } from './answers.js';
import type { NameAssignment, NameAssignments, ProjectAssignment } from './assign-names.js';

/** What a name of the file comes to. */
export type Resolved = { readonly id: Id } | 'skip' | undefined;

export interface NewName {
  readonly id: Id;
  readonly name: string;
}

export interface NewProjectName extends NewName {
  readonly key: string;
  readonly customerId: Id | null;
}

export interface ResolvedNames {
  readonly members: ReadonlyMap<string, Resolved>;
  readonly projects: ReadonlyMap<string, Resolved>;
  readonly activities: ReadonlyMap<string, Resolved>;
  /** To make at the commit. */
  readonly newProjects: readonly NewProjectName[];
  readonly newActivities: readonly NewName[];
  readonly unknown: {
    readonly members: readonly NameAssignment[];
    readonly customers: readonly NameAssignment[];
    readonly projects: readonly ProjectAssignment[];
    readonly activities: readonly NameAssignment[];
  };
}

/**
 * Puts matches and answers together; an answer goes before a match. What has neither is unknown.
 * @param options.makeId for what is to be made
 * @param options.plainWork the activity to make for rows that name none
 */
export function resolveNames(
  names: NameAssignments,
  answers: NameAnswers,
  { makeId, plainWork }: { makeId: () => Id; plainWork: string },
): ResolvedNames {
  const newProjects: NewProjectName[] = [];
  const newActivities: NewName[] = [];
  const customers = new Map(names.customers.map((one) => [one.key, one.match?.id as Id | undefined]));
  const make = <Made extends NewName>(list: Made[], made: Made): Resolved => {
    list.push(made);
    return { id: made.id };
  };
  const makeActivity = ({ name }: NameAssignment): Resolved => {
    const made = newActivities.find((one) => foldName(one.name) === foldName(name || plainWork));
    return made ? { id: made.id } : make(newActivities, { id: makeId(), name: name || plainWork });
  };
  const makeProject = ({ key, name }: NameAssignment): Resolved => {
    const customerId = customers.get(customerOf(key)) ?? null;
    return name === '' ? undefined : make(newProjects, { id: makeId(), key, name, customerId });
  };
  const members = resolveList(names.members, answers.members, () => undefined);
  const projects = resolveList(names.projects, answers.projects, makeProject);
  const activities = resolveList(names.activities, answers.activities, makeActivity);
  const open = <One extends NameAssignment>(list: readonly One[], found: ReadonlyMap<string, Resolved>) =>
    list.filter(({ key }) => found.get(key) === undefined);
  return {
    members,
    projects,
    activities,
    newProjects,
    newActivities,
    unknown: {
      members: open(names.members, members),
      customers: names.customers.filter(({ match }) => match === undefined),
      projects: open(names.projects, projects),
      activities: open(names.activities, activities),
    },
  };
}

/** The key of a project is that of its customer and its own name: see `projectKey`. */
const customerOf = (projectKey: string): string => (JSON.parse(projectKey) as [string, string])[0];

function resolveList(
  names: readonly NameAssignment[],
  answers: Readonly<Record<string, Answer>>,
  create: (name: NameAssignment) => Resolved,
): Map<string, Resolved> {
  return new Map(
    names.map((name): [string, Resolved] => {
      const answer = answerOf(answers, name) ?? (name.match?.id as Id | undefined);
      if (answer === 'create') return [name.key, create(name)];
      if (answer === 'skip') return [name.key, 'skip'];
      return [name.key, answer === undefined ? undefined : { id: answer }];
    }),
  );
}
