import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';
import { textSearch } from './search';

const members = createRoute({
  getParentRoute: () => cooperative,
  path: 'leden',
  validateSearch: textSearch('zoek', 'status', 'soort'),
  component: lazyRouteComponent(() => import('../features/members/members-page'), 'MembersPage'),
});

const register = createRoute({
  getParentRoute: () => cooperative,
  path: 'leden/register',
  component: lazyRouteComponent(() => import('../features/members/register-page'), 'RegisterPage'),
});

const applications = createRoute({
  getParentRoute: () => cooperative,
  path: 'leden/aanmeldingen',
  component: lazyRouteComponent(() => import('../features/apply/applications-page'), 'ApplicationsPage'),
});

const articles = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/statuten',
  component: lazyRouteComponent(() => import('../features/articles/articles-page'), 'ArticlesPage'),
});

const newMember = createRoute({
  getParentRoute: () => cooperative,
  path: 'leden/nieuw',
  component: lazyRouteComponent(() => import('../features/members/new-member-page'), 'NewMemberPage'),
});

const member = createRoute({
  getParentRoute: () => cooperative,
  path: 'leden/$memberId',
  component: lazyRouteComponent(() => import('../features/members/member-page'), 'MemberPage'),
});

const mine = createRoute({
  getParentRoute: () => cooperative,
  path: 'mijn-gegevens',
  component: lazyRouteComponent(() => import('../features/members/mine-page'), 'MinePage'),
});

const relations = createRoute({
  getParentRoute: () => cooperative,
  path: 'relaties',
  validateSearch: textSearch('zoek', 'soort'),
  component: lazyRouteComponent(() => import('../features/relations/relations-page'), 'RelationsPage'),
});

const newRelation = createRoute({
  getParentRoute: () => cooperative,
  path: 'relaties/nieuw',
  component: lazyRouteComponent(() => import('../features/relations/relation-page'), 'NewRelationPage'),
});

const relation = createRoute({
  getParentRoute: () => cooperative,
  path: 'relaties/$relationId',
  component: lazyRouteComponent(() => import('../features/relations/relation-page'), 'RelationPage'),
});

const projects = createRoute({
  getParentRoute: () => cooperative,
  path: 'projecten',
  validateSearch: textSearch('zoek', 'ook'),
  component: lazyRouteComponent(() => import('../features/projects/projects-page'), 'ProjectsPage'),
});

const newProject = createRoute({
  getParentRoute: () => cooperative,
  path: 'projecten/nieuw',
  component: lazyRouteComponent(() => import('../features/projects/project-page'), 'NewProjectPage'),
});

const activities = createRoute({
  getParentRoute: () => cooperative,
  path: 'projecten/activiteiten',
  component: lazyRouteComponent(() => import('../features/projects/activities-page'), 'ActivitiesPage'),
});

const project = createRoute({
  getParentRoute: () => cooperative,
  path: 'projecten/$projectId',
  component: lazyRouteComponent(() => import('../features/projects/project-page'), 'ProjectPage'),
});

const settings = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen',
  component: lazyRouteComponent(() => import('../features/settings/settings-home'), 'SettingsHome'),
});

const cooperativeDetails = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/cooperatie',
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
});

const people = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/mensen',
  component: lazyRouteComponent(() => import('../features/settings/people-page'), 'PeoplePage'),
});

const tokens = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/sleutels',
  component: lazyRouteComponent(() => import('../features/tokens/tokens-page'), 'TokensPage'),
});

const security = createRoute({
  getParentRoute: () => cooperative,
  path: 'beveiliging',
  component: lazyRouteComponent(() => import('../features/security/security-page'), 'SecurityPage'),
});

export const registerRoutes = [
  tokens,
  security,
  members,
  register,
  applications,
  articles,
  newMember,
  member,
  mine,
  relations,
  newRelation,
  relation,
  projects,
  newProject,
  activities,
  project,
  settings,
  cooperativeDetails,
  people,
];
