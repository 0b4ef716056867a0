import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isDesk } from '../lib/session';
import { allWords } from '../lib/i18n';
import { queryClient } from './query-client';
import { archiveRoutes } from './routes-archive';
import { bankingRoutes } from './routes-banking';
import { cooperative, root, signedIn } from './routes-base';
import { hoursRoutes } from './routes-hours';
import { invoicingRoutes } from './routes-invoicing';
import { moneyRoutes } from './routes-money';
import { privacyRoutes } from './routes-privacy';
import { providerRoutes } from './routes-provider';
import { registerRoutes } from './routes-register';
import { shareExitRoutes } from './routes-share-exits';
import { shareRoutes } from './routes-shares';
import { assignments, trustRoutes } from './routes-trust';
import { wageRoutes } from './routes-wages';
import { webhookRoutes } from './routes-webhooks';
import { textSearch } from './search';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ location }) => {
    const session = await signedIn(location.href);
    const first = session.cooperatives[0];
    if (!first && session.service_organisation) throw redirect({ to: '/opdrachten' });
    if (first) throw redirect({ to: '/c/$cooperativeId', params: { cooperativeId: first.cooperative_id } });
  },
  component: lazyRouteComponent(() => import('./no-cooperative'), 'NoCooperative'),
});

/** Where the shortcut on a home screen leads, whichever co-operative is first. */
const shortcut = createRoute({
  getParentRoute: () => root,
  path: '/uren',
  beforeLoad: async ({ location }) => {
    const session = await signedIn(location.href);
    const first = session.cooperatives[0];
    if (!first) throw redirect({ to: '/' });
    throw redirect({ to: '/c/$cooperativeId/uren', params: { cooperativeId: first.cooperative_id } });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/inloggen',
  validateSearch: (search: Record<string, unknown>): { terug?: string } =>
    typeof search['terug'] === 'string' && search['terug'].startsWith('/') ? { terug: search['terug'] } : {},
  component: lazyRouteComponent(() => import('../features/session/sign-in-page'), 'SignInPage'),
});

const signInAtProvider = createRoute({
  getParentRoute: () => root,
  path: '/inloggen/$shortCode',
  validateSearch: textSearch('uitkomst'),
  component: lazyRouteComponent(() => import('../features/session/provider-sign-in-page'), 'ProviderSignInPage'),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/wachtwoord',
  component: lazyRouteComponent(() => import('../features/session/forgotten-page'), 'ForgottenPage'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/wachtwoord/$token',
  component: lazyRouteComponent(() => import('../features/session/password-page'), 'ResetPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging/$token',
  component: lazyRouteComponent(() => import('../features/session/password-page'), 'InvitationPage'),
});

const apply = createRoute({
  getParentRoute: () => root,
  path: '/lid-worden/$token',
  // no member yet, and the words of the register all the same
  beforeLoad: () => allWords(),
  component: lazyRouteComponent(() => import('../features/apply/apply-page'), 'ApplyPage'),
});

const threshold = createRoute({
  getParentRoute: () => cooperative,
  path: '/',
  beforeLoad: ({ context, params }) => {
    throw redirect({
      to: isDesk(context.membership.roles) ? '/c/$cooperativeId/vandaag' : '/c/$cooperativeId/thuis',
      params,
    });
  },
});

const today = createRoute({
  getParentRoute: () => cooperative,
  path: 'vandaag',
  component: lazyRouteComponent(() => import('../features/today/today-page'), 'TodayPage'),
});

const memberHome = createRoute({
  getParentRoute: () => cooperative,
  path: 'thuis',
  component: lazyRouteComponent(() => import('../features/home/home-page'), 'HomePage'),
});

const tree = root.addChildren([
  home,
  shortcut,
  signIn,
  signInAtProvider,
  forgotten,
  newPassword,
  invitation,
  assignments,
  apply,
  cooperative.addChildren([
    threshold,
    today,
    memberHome,
    ...hoursRoutes,
    ...invoicingRoutes,
    ...bankingRoutes,
    ...moneyRoutes,
    ...privacyRoutes,
    ...providerRoutes,
    ...registerRoutes,
    ...shareRoutes,
    ...shareExitRoutes,
    ...wageRoutes,
    ...trustRoutes,
    ...webhookRoutes,
    ...archiveRoutes,
  ]),
]);

export const router = createRouter({ routeTree: tree, context: { queryClient }, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
