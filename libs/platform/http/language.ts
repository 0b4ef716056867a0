import type { Language } from '../database/tenant-context.js';
import type { OfficeRequest } from './access.js';

/** The language asked for in `Accept-Language`, else that of the person, else Dutch. */
export function languageOf(request: Pick<OfficeRequest, 'headers' | 'session'>): Language {
  const header = request.headers['accept-language'];
  const asked = header
    ?.slice(0, 200)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'nl' || tag === 'en');
  return asked ?? request.session?.language ?? 'nl';
}
