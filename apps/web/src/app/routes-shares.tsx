import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allWords } from '../lib/i18n';
import { cooperative } from './routes-base';
import { textSearch } from './search';

const own = createRoute({
  getParentRoute: () => cooperative,
  path: 'mijn-aandeel',
  beforeLoad: () => allWords(),
  component: lazyRouteComponent(() => import('../features/shares/own/own-share-page'), 'OwnSharePage'),
});

const ownPlan = createRoute({
  getParentRoute: () => cooperative,
  path: 'mijn-aandeel/plan',
  beforeLoad: () => allWords(),
  component: lazyRouteComponent(() => import('../features/shares/own/own-plan-page'), 'OwnPlanPage'),
});

const register = createRoute({
  getParentRoute: () => cooperative,
  path: 'aandelen',
  validateSearch: textSearch('op', 'zoek'),
  component: lazyRouteComponent(() => import('../features/shares/office/shares-page'), 'SharesPage'),
});

const account = createRoute({
  getParentRoute: () => cooperative,
  path: 'aandelen/$accountId',
  component: lazyRouteComponent(() => import('../features/shares/office/account-page'), 'ShareAccountPage'),
});

const collection = createRoute({
  getParentRoute: () => cooperative,
  path: 'aandelen/incasso',
  validateSearch: textSearch('maand'),
  component: lazyRouteComponent(() => import('../features/shares/office/collection-page'), 'ShareCollectionPage'),
});

export const shareRoutes = [own, ownPlan, register, account, collection] as const;
