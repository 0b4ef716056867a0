/** Number of the trade register (KvK): eight digits, without a public check digit. */
export const isKvkNumber = (text: string): boolean => /^\d{8}$/.test(text);

export const tidyKvkNumber = (text: string): string => text.replace(/[\s.]/g, '');
