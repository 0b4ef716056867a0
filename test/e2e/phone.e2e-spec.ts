import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import request from 'supertest';
import { accessibilityFaults, describeInBrowser, openBrowser, openPage, PHONE } from '../support/browser.js';
import { openWebOffice, type WebOffice } from '../support/web-office.js';

/** Of script, as it goes over the line: what a phone loads before a member can write hours. */
const MOST_SCRIPT = 200_000;

describeInBrowser('the phone', () => {
  let home: WebOffice;
  let browser: Browser;

  beforeAll(async () => {
    home = await openWebOffice();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await home?.office.close();
  });

  const get = (address: string) => request(home.office.app.getHttpServer()).get(address);

  it('can install the office, in the language of the person', async () => {
    const manifests = ['nl', 'en', 'ar'].map(async (code) => {
      const { headers, text } = await get(`/manifest.${code}.webmanifest`);
      expect(headers['content-type']).toMatch(/^application\/manifest\+json/);
      return JSON.parse(text) as {
        lang: string;
        dir: string;
        icons: { src: string; sizes: string; purpose: string }[];
      };
    });
    const [dutch, , arabic] = await Promise.all(manifests);
    expect(arabic).toMatchObject({ lang: 'ar', dir: 'rtl', shortcuts: [{ name: 'الساعات', url: '/uren' }] });
    expect(dutch).toMatchObject({ start_url: '/', display: 'standalone', shortcuts: [{ name: 'Uren' }] });
    expect(dutch!.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '192x192 maskable',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of dutch!.icons) {
      const { body } = await get(src).buffer(true);
      const picture = body as Buffer;
      expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16)]).toEqual([
        'PNG',
        Number(sizes.split('x')[0]),
      ]);
    }
  });

  it('asks for the service worker anew every time, and gets everything compressed', async () => {
    const worker = await get('/sw.js').set('accept-encoding', 'br');
    expect(worker.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-encoding': 'br' });
    // it asks the office by its own policy, not by that of the page
    expect(worker.headers['content-security-policy']).toMatch(/connect-src 'self'/);
    const start = await get('/').set('accept-encoding', 'gzip');
    expect(start.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-encoding': 'gzip' });
    const [script] = /\/assets\/index-[\w-]+\.js/.exec(start.text)!;
    const { headers } = await get(script).set('accept-encoding', 'gzip, br');
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(headers['vary']).toMatch(/accept-encoding/i);
  });

  it('keeps the languages of old browsers: nothing newer than 2021 in what is built', () => {
    const folder = path.resolve('dist/web/assets');
    const code = fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    // class static blocks (Chrome 94), private `in` (91), the regular expression flag v (112)
    const newer = code.filter((text) => /static\s*\{|#\w+ in \w|\/[dgimsuy]*v[dgimsuy]*\.(test|exec)\(/.test(text));
    expect(newer).toEqual([]);
  });

  async function fresh(): Promise<{ context: BrowserContext; page: Page; script: () => number }> {
    const context = await browser.newContext({ ...PHONE, locale: 'nl-NL', serviceWorkers: 'block' });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    const scripts = new Set<string>();
    let bytes = 0;
    cdp.on('Network.responseReceived', ({ type, requestId }) => void (type === 'Script' && scripts.add(requestId)));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    return { context, page, script: () => bytes };
  }

  it('loads less than 200 kB of script before hours can be written, sign-in and home included', async () => {
    const { context, page, script } = await fresh();
    await page.goto(home.url);
    await page.locator('input[name=address]').waitFor();
    expect(script()).toBeGreaterThan(50_000);
    expect(script()).toBeLessThan(MOST_SCRIPT);
    await home.signIn(page);
    await page.getByRole('heading', { name: 'Dag Mollie' }).waitFor();
    await page.getByRole('link', { name: /^Uren/ }).first().click();
    await page.getByRole('button', { name: 'Half uur meer' }).waitFor();
    expect(script()).toBeLessThan(MOST_SCRIPT);
    await context.close();
  }, 60_000);

  it.each([
    { name: 'Nederlands', direction: 'ltr', hours: 'Mijn uren' },
    { name: 'English', direction: 'ltr', hours: 'My hours' },
    { name: 'العربية', direction: 'rtl', hours: 'ساعاتي' },
  ])(
    'speaks $name on every page of a member, without a barrier',
    async ({ name, direction, hours }) => {
      const { page, complaints } = await openPage(browser, PHONE);
      await page.goto(home.url);
      await page.getByRole('button', { name }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await home.signIn(page);
      await page.waitForURL(/thuis/);
      await page.locator('.bells').waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
      expect(await accessibilityFaults(page)).toEqual([]);
      for (const where of ['uren', 'mijn-gegevens']) {
        await page.goto(`${home.url}/c/${home.cooperative}/${where}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        if (where === 'uren') expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(hours);
        expect([where, await accessibilityFaults(page)]).toEqual([where, []]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it('gives the sentences of the office in Arabic, and in English what it cannot say', async () => {
    const refused = await request(home.office.app.getHttpServer())
      .post('/v1/session')
      .set('accept-language', 'ar,en;q=0.5')
      .send({ address: 'iemand@voorbeeld.example', password: 'verkeerd geraden' });
    expect([refused.status, refused.body.detail]).toEqual([401, expect.stringMatching(/[\u0600-\u06ff]/)]);
    const unsaid = await home.bookkeeper.get('C/runs?limit=0').set('accept-language', 'ar');
    expect(unsaid.body.detail).toMatch(/[\u0600-\u06ff]/);
    expect((await get('/v1/login-tokens/kort').set('accept-language', 'xx')).body.detail).toMatch(/Dit bestaat niet/);
  });

  it('answers every control of the hours with at least 44 pixels', async () => {
    const { page } = await openPage(browser, PHONE);
    await page.goto(home.url);
    await home.signIn(page);
    await page.waitForURL(/thuis/);
    await page.goto(`${home.url}/c/${home.cooperative}/uren`);
    await page.locator('.count').waitFor();
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll('button, a, select, input')]
      .filter((one) => one.offsetParent !== null)
      .map((one) => [one.closest('label') ?? one, one])
      .filter(([one]) => one.getBoundingClientRect().height < 44)
      .map(([, one]) => one.outerHTML.slice(0, 80))`);
    expect(small).toEqual([]);
    await page.context().close();
  }, 60_000);
});
