import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allWords } from '../lib/i18n';
import { cooperative, root, signedIn } from './routes-base';
import { textSearch } from './search';

const grants = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/meekijken',
  component: lazyRouteComponent(() => import('../features/grants/grants-page'), 'GrantsPage'),
});

const log = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/logboek',
  validateSearch: textSearch('wie', 'namens', 'wat', 'over', 'van', 'tot'),
  component: lazyRouteComponent(() => import('../features/audit/log-page'), 'LogPage'),
});

/** Of service staff, beside every co-operative. */
export const assignments = createRoute({
  getParentRoute: () => root,
  path: '/opdrachten',
  beforeLoad: async ({ location }) => {
    await signedIn(location.href);
    await allWords();
  },
  component: lazyRouteComponent(() => import('../features/grants/assignments-page'), 'AssignmentsPage'),
});

export const trustRoutes = [grants, log];
