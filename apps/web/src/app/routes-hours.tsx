import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mondayOf } from '../lib/dates';
import { cooperative } from './routes-base';
import { text, textSearch } from './search';

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

const absences = createRoute({
  getParentRoute: () => cooperative,
  path: 'uren/afwezig',
  component: lazyRouteComponent(() => import('../features/absences/absences-page'), 'AbsencesPage'),
});

const planning = createRoute({
  getParentRoute: () => cooperative,
  path: 'uren/planning',
  component: lazyRouteComponent(() => import('../features/planning/planning-page'), 'PlanningPage'),
});

const budgets = createRoute({
  getParentRoute: () => cooperative,
  path: 'uren/budgetten',
  component: lazyRouteComponent(() => import('../features/budgets/budgets-page'), 'BudgetsPage'),
});

const months = createRoute({
  getParentRoute: () => cooperative,
  path: 'uren/maanden',
  component: lazyRouteComponent(() => import('../features/months/months-page'), 'MonthsPage'),
});

const calendar = createRoute({
  getParentRoute: () => cooperative,
  path: 'agenda',
  component: lazyRouteComponent(() => import('../features/calendar/calendar-page'), 'CalendarPage'),
});

const hoursSettings = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/uren',
  component: lazyRouteComponent(() => import('../features/months/hours-settings-page'), 'HoursSettingsPage'),
});

const reports = createRoute({
  getParentRoute: () => cooperative,
  path: 'overzichten',
  validateSearch: textSearch('soort', 'van', 'tot', 'per', 'kolommen', 'alleen'),
  component: lazyRouteComponent(() => import('../features/reports/reports-page'), 'ReportsPage'),
});

export const hoursRoutes = [
  absences,
  planning,
  budgets,
  months,
  calendar,
  hoursSettings,
  reports,
  week,
  approvals,
  bringOver,
  bringOverKind,
];
