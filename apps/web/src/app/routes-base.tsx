import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import type { SessionView } from '../lib/contract';
import { patch } from '../lib/http';
import { allWords, currentLanguage, speak, takeChosenLanguage } from '../lib/i18n';
import { isDesk, sessionQuery } from '../lib/session';
import { belongTo } from '../offline/device';
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
  await belongTo(session.login.login_id);
  await inTheirLanguage(session);
  return session;
}

/** What was chosen on the way in goes before what the login remembers, and is remembered from then on. */
async function inTheirLanguage(session: SessionView): Promise<void> {
  const chosen = takeChosenLanguage();
  const language = chosen ?? session.login.language;
  if (language !== currentLanguage()) await speak(language);
  if (chosen === null || chosen === session.login.language) return;
  await patch<SessionView>('/v1/session', { language: chosen })
    .then((changed) => queryClient.setQueryData(sessionQuery.queryKey, changed))
    .catch(() => undefined);
}

/** Pages that need no other words than the first ones: see `FIRST_SUBJECTS` of the build. */
const FIRST_PAGES = /^\/c\/[^/]+(?:\/(?:thuis|uren|beveiliging)?)?\/?$/;

export const cooperative = createRoute({
  getParentRoute: () => root,
  path: '/c/$cooperativeId',
  beforeLoad: async ({ params, location }) => {
    const session = await signedIn(location.href);
    const membership = session.cooperatives.find((one) => one.cooperative_id === params.cooperativeId);
    if (!membership) throw notFound();
    // a member starts with the words of the first pages; the others come when she goes further
    if (isDesk(membership.roles) || !FIRST_PAGES.test(location.pathname)) await allWords().catch(() => undefined);
    return { membership };
  },
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
});
