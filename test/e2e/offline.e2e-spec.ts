import fs from 'node:fs';
import type { IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { describeInBrowser, openDevice } from '../support/browser.js';
import { eventually } from '../support/office.js';
import { openWebOffice, type WebOffice } from '../support/web-office.js';

/** A phone that loses its connection at every bad moment, against the real office. */
describeInBrowser('hours typed on a phone', () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-'));
  let home: WebOffice;
  let phone: BrowserContext;
  let page: Page;

  const open = async (): Promise<void> => {
    phone = await openDevice(profile);
    page = phone.pages()[0] ?? (await phone.newPage());
    page.setDefaultTimeout(15_000);
  };
  const atHours = async (on = page): Promise<void> => {
    await on.goto(`${home.url}/c/${home.cooperative}/uren`);
    await more(on).waitFor();
  };
  const more = (on = page) => on.getByRole('button', { name: 'Half uur meer' }).first();
  const state = (word: string, on = page) => on.locator('.send-state').getByText(word, { exact: true });
  const minutes = async (): Promise<number[]> => (await home.entries()).map((entry) => entry.minutes);
  const storedOnce = (expected: number[]) =>
    eventually(`the office has ${expected.join()}`, async () => (await minutes()).join() === expected.join(), 15);

  beforeAll(async () => {
    home = await openWebOffice();
    await open();
    await page.goto(home.url);
    await home.signIn(page);
    await page.getByRole('heading', { name: 'Dag Mollie' }).waitFor();
    // from here on the phone keeps what it reads
    await eventually('the service worker is at work', () =>
      page.evaluate<boolean>('navigator.serviceWorker.controller !== null'),
    );
    await atHours();
    await page.reload();
    await more().waitFor();
  }, 60_000);
  afterAll(async () => {
    await phone?.close();
    await home?.office.close();
    fs.rmSync(profile, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await phone.setOffline(false);
    await phone.unrouteAll();
    await home.office.sql(`delete from time_entry where member_id = $1`, [home.memberId]);
    await atHours();
  });

  it('open without a connection, say from when they are, and go once when it is back', async () => {
    await phone.setOffline(true);
    await page.reload();
    await page.getByText(/Geen verbinding\. Dit is van vandaag/).waitFor();
    for (let press = 0; press < 3; press += 1) await more().click();
    await state('Op je telefoon').waitFor();
    await page.reload();
    await state('Op je telefoon').waitFor();
    expect(await minutes()).toEqual([]);
    const second = await phone.newPage();
    await atHours(second);
    await phone.setOffline(false);
    await storedOnce([90]);
    await second.close();
  }, 60_000);

  it.each(['before', 'after'])(
    'arrive once when the connection breaks %s the office stored them',
    async (moment) => {
      let broken = 0;
      await phone.route('**/time-entries', async (route: Route) => {
        broken += 1;
        if (moment === 'after') await route.fetch();
        await route.abort('connectionreset');
      });
      await more().click();
      await eventually('the first sending broke off', () => Promise.resolve(broken > 0), 15);
      await state('Op je telefoon').waitFor();
      await phone.unrouteAll();
      await more().click();
      await storedOnce([60]);
      await state('Op je telefoon').waitFor({ state: 'detached' });
      expect(await minutes()).toEqual([60]);
    },
    60_000,
  );

  it('stay in sight when they arrived and the week could not be read again', async () => {
    const server = home.office.app.getHttpServer();
    let arrived = false;
    const cut = (asked: IncomingMessage): void => {
      if (arrived) asked.socket.destroy();
      arrived ||= asked.method === 'POST';
    };
    server.prependListener('request', cut);
    await more().click();
    await page.getByText(/Geen verbinding\. Dit is van vandaag/).waitFor();
    await page.locator('output').getByText('0:30', { exact: true }).waitFor();
    await more().click();
    await state('Op je telefoon').waitFor();
    server.off('request', cut);
    await page.reload();
    await storedOnce([60]);
  }, 60_000);

  it('survive the end of the browser in the middle of sending', async () => {
    let held = false;
    await phone.route('**/time-entries', () => {
      held = true;
    });
    await more().click();
    await eventually('the sending is under way', () => Promise.resolve(held), 15);
    const crash = await page.context().newCDPSession(page);
    await Promise.allSettled([crash.send('Browser.crash'), phone.close()]);
    await open();
    await page.goto(`${home.url}/c/${home.cooperative}/uren`);
    // the session may have ended with the browser; what was typed did not
    const address = page.locator('input[name=address]');
    await more().or(address).first().waitFor();
    if (await address.isVisible()) await home.signIn(page);
    await more().waitFor();
    await storedOnce([30]);
  }, 60_000);

  it('wait for their owner when the session ended, and go after signing in', async () => {
    await home.office.sql(`delete from session where login_id = (select login_id from login where address = $1)`, [
      home.address,
    ]);
    await more().click();
    await page.getByText(/Je bent afgemeld\. Je uren staan op je telefoon/).waitFor();
    await page.getByRole('link', { name: 'Inloggen' }).click();
    await home.signIn(page);
    await more().waitFor();
    await storedOnce([30]);
  }, 60_000);

  it('show both when the same entry was changed elsewhere, and the person chooses', async () => {
    await more().click();
    await storedOnce([30]);
    await phone.setOffline(true);
    await more().click();
    await state('Op je telefoon').waitFor();
    const [entry] = await home.entries();
    await home.bookkeeper
      .patch(`C/time-entries/${entry!.entry_id}`, { minutes: 120 })
      .set('if-match', `"${entry!.version}"`);
    await phone.setOffline(false);
    await state('Elders gewijzigd').waitFor();
    expect(await page.locator('.both').innerText()).toMatch(
      /Op je telefoon\s+Kantine: 1:00\s+Op kantoor\s+Kantine: 2:00/,
    );
    await page.getByRole('button', { name: 'Houd die van mijn telefoon' }).click();
    await storedOnce([60]);
  }, 60_000);

  it('stay on the phone with the reason when the office does not take them', async () => {
    await home.office.sql(`update project set ends_on = '2026-01-02' where project_id = $1`, [home.project]);
    await more().click();
    await state('Niet gelukt').waitFor();
    await page
      .locator('.send-state')
      .getByText(/project is afgesloten/)
      .waitFor();
    await page.getByRole('button', { name: 'Weghalen van mijn telefoon' }).click();
    await home.office.sql(`update project set ends_on = null where project_id = $1`, [home.project]);
    expect(await minutes()).toEqual([]);
  }, 60_000);

  it('leave nothing behind after signing out, and ask first when something was not sent', async () => {
    await phone.setOffline(true);
    await more().click();
    await state('Op je telefoon').waitFor();
    await page.getByRole('link', { name: 'Terug' }).click();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page
      .getByRole('dialog')
      .getByText(/1 ding is nog niet verstuurd/)
      .waitFor();
    await page.getByRole('button', { name: 'Toch afmelden' }).click();
    await page.waitForURL(/inloggen/);
    const left = await page.evaluate<unknown>(`(async () => {
      const request = indexedDB.open('coopkantoor');
      const database = await new Promise((done) => (request.onsuccess = () => done(request.result)));
      const all = database.transaction('intents').objectStore('intents').getAll();
      const intents = await new Promise((done) => (all.onsuccess = () => done(all.result)));
      return [intents.length, await caches.has('data')];
    })()`);
    expect(left).toEqual([0, false]);
  }, 60_000);

  it('are asked after at the desk as well, from its menu', async () => {
    await home.office.sql(`update session set strong = true`);
    await home.office.sql(`update membership set roles = '{member,project_lead}' where member_id = $1`, [
      home.memberId,
    ]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    const [menu, dialog] = [page.locator('.lintel .end .menu').last(), page.getByRole('dialog')];
    const leave = async (name: string): Promise<void> => {
      await menu.locator('summary').click();
      await menu.getByRole('button', { name, exact: true }).click();
    };
    const cell = page.getByRole('textbox', { name: /^Kantine/ }).first();
    await page.getByLabel('Project', { exact: true }).selectOption('Kantine');
    await page.getByLabel('Activiteit', { exact: true }).selectOption('Lunch bereiden');
    await page.getByRole('button', { name: 'Regel toevoegen' }).click();
    await phone.setOffline(true);
    await cell.fill('1:00');
    await cell.blur();
    for (const name of ['Afmelden', 'Overal afmelden']) {
      await leave(name);
      await dialog.getByText(/1 ding is nog niet verstuurd/).waitFor();
      await dialog.getByRole('button', { name: 'Nog niet' }).click();
    }
    await phone.setOffline(false);
    await leave('Afmelden');
    await page.waitForURL(/inloggen/);
    expect(await minutes()).toEqual([60]);
  }, 60_000);
});
