import { localeNow } from './locale';

/** A count as the language writes it: 3.000. */
export const showCount = (count: number): string => new Intl.NumberFormat(localeNow()).format(count);
