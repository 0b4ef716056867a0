import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mondayOf } from '../lib/dates';
import { cooperative } from './routes-base';
import { text } from './search';

export interface WeekSearch {
  week?: string;
  lid?: string;
}

const week = createRoute({
  getParentRoute: () => cooperative,
  path: 'uren',
  validateSearch: (search: Record<string, unknown>): WeekSearch => {
    const asked = text(search['week']);
    return {
      ...(asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? { week: mondayOf(asked) } : {}),
      ...(text(search['lid']) ? { lid: text(search['lid']) } : {}),
    };
  },
  component: lazyRouteComponent(() => import('../features/hours/week-page'), 'WeekPage'),
});

const approvals = createRoute({
  getParentRoute: () => cooperative,
  path: 'uren/goedkeuren',
  component: lazyRouteComponent(() => import('../features/hours/approvals-page'), 'ApprovalsPage'),
});

const imports = createRoute({
  getParentRoute: () => cooperative,
  path: 'uren/importeren',
  component: lazyRouteComponent(() => import('../features/time-import/import-page'), 'ImportPage'),
});

const bringOver = createRoute({
  getParentRoute: () => cooperative,
  path: 'overzetten',
  component: lazyRouteComponent(() => import('../features/imports/imports-page'), 'ImportsPage'),
});

const bringOverKind = createRoute({
  getParentRoute: () => cooperative,
  path: 'overzetten/$kind',
  component: lazyRouteComponent(() => import('../features/imports/kind-page'), 'KindPage'),
});

export const hoursRoutes = [week, approvals, imports, bringOver, bringOverKind];
