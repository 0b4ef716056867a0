import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allWords } from '../lib/i18n';
import { cooperative } from './routes-base';

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

export const shareRoutes = [own, ownPlan] as const;
