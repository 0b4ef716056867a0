import type { Language } from '../database/tenant-context.js';
import type { OfficeRequest } from './access.js';
import { isHouseLanguage, isSpoken } from './messages.js';

type Reader = Pick<OfficeRequest, 'headers' | 'session'>;

/** The language the reader asked for in `Accept-Language` and the office has sentences in, else their own, else Dutch. */
export function readerLanguage(request: Reader): string {
  const asked = request.headers['accept-language']
    ?.slice(0, 200)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isSpoken);
  return asked ?? request.session?.language ?? 'nl';
}

/** The language of what the office writes itself, papers and mails: Dutch or English; English for who reads another. */
export function languageOf(request: Reader): Language {
  const language = readerLanguage(request);
  return isHouseLanguage(language) ? language : 'en';
}
