import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';

const proForma = createRoute({
  getParentRoute: () => cooperative,
  path: 'loon',
  component: lazyRouteComponent(() => import('../features/wages/pro-forma-page'), 'ProFormaPage'),
});

const rate = createRoute({
  getParentRoute: () => cooperative,
  path: 'loon/zzp-tarief',
  component: lazyRouteComponent(() => import('../features/wages/rate-page'), 'RatePage'),
});

const space = createRoute({
  getParentRoute: () => cooperative,
  path: 'loon/loonruimte',
  component: lazyRouteComponent(() => import('../features/wages/space-page'), 'SpacePage'),
});

const note = createRoute({
  getParentRoute: () => cooperative,
  path: 'loon/dossier',
  component: lazyRouteComponent(() => import('../features/wages/note-page'), 'NotePage'),
});

export const wageRoutes = [proForma, rate, space, note];
