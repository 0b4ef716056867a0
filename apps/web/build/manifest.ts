import type { Plugin } from 'vite';
import { ICONS } from './icons';
import { allLanguages, readLanguage } from './languages';

const GRACHT = '#123f33';
const PAGE = '#f2f5f0';

/** The web app manifest of a language (W3C Web Application Manifest). */
export function manifestOf(folder: string, code: string): object {
  const info = allLanguages(folder).find((one) => one.code === code);
  const words = readLanguage(folder, code);
  return {
    id: '/',
    name: 'Coopkantoor',
    short_name: 'Coopkantoor',
    description: words['session']?.['tagline'],
    lang: code,
    dir: info?.direction ?? 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: GRACHT,
    background_color: PAGE,
    categories: ['business', 'productivity'],
    icons: ICONS.filter(({ purpose }) => purpose !== 'apple').map(({ file, size, purpose }) => ({
      src: `/${file}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    shortcuts: [
      {
        name: words['nav']?.['hours'],
        url: '/uren',
        icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
    ],
  };
}

/** One manifest per language, so that the phone names things as the person does. */
export function manifests(folder: string): Plugin {
  return {
    name: 'manifests',
    generateBundle() {
      for (const { code } of allLanguages(folder)) {
        const source = JSON.stringify(manifestOf(folder, code), null, 2);
        this.emitFile({ type: 'asset', fileName: `manifest.${code}.webmanifest`, source });
      }
    },
  };
}
