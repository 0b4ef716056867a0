declare module 'virtual:languages' {
  interface LanguageInfo {
    code: string;
    name: string;
    direction: 'ltr' | 'rtl';
    locale: string;
  }
  type Loaders = Record<string, () => Promise<{ default: Record<string, Record<string, string>> }>>;
  export const languages: readonly LanguageInfo[];
  export const words: { first: Loaders; rest: Loaders };
}
