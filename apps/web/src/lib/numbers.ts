import i18n from 'i18next';

/** A count as people here write it: 3.000. */
export const showCount = (count: number): string => new Intl.NumberFormat(i18n.language).format(count);
