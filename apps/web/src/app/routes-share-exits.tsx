import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allWords } from '../lib/i18n';
import { cooperative } from './routes-base';

const exits = createRoute({
  getParentRoute: () => cooperative,
  path: 'aandelen/vertrek',
  component: lazyRouteComponent(() => import('../features/share-exits/exits-page'), 'ShareExitsPage'),
});

const exit = createRoute({
  getParentRoute: () => cooperative,
  path: 'aandelen/vertrek/$accountId',
  beforeLoad: () => allWords(),
  component: lazyRouteComponent(() => import('../features/share-exits/exit-page'), 'ShareExitPage'),
});

export const shareExitRoutes = [exits, exit] as const;
