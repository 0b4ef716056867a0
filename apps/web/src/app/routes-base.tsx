import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import type { SessionView } from '../lib/contract';
import { currentLanguage, speak } from '../lib/i18n';
import { sessionQuery } from '../lib/session';
import { NotFound, Unexpected } from './fallbacks';
import { queryClient } from './query-client';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: Unexpected,
});

/** The session, or the way to the sign-in page that leads back to where the person wanted to be. */
export async function signedIn(href: string): Promise<SessionView> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: '/inloggen', search: href === '/' ? {} : { terug: href } });
  if (session.login.language !== currentLanguage()) await speak(session.login.language);
  return session;
}

export const cooperative = createRoute({
  getParentRoute: () => root,
  path: '/c/$cooperativeId',
  beforeLoad: async ({ params, location }) => {
    const session = await signedIn(location.href);
    const membership = session.cooperatives.find((one) => one.cooperative_id === params.cooperativeId);
    if (!membership) throw notFound();
    return { membership };
  },
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
});
