import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type request from 'supertest';
import type { Id } from '#libs/kernel/index.js';
import { describeInBrowser, openBrowser } from '#test/support/browser.js';
import { giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { freePort } from '#test/support/office-process.js';
import { enrolPerson, PASSWORD, postSession, within } from '#test/support/sign-in.js';

/** A real browser with an authenticator of its own, which knows its holder by a finger. */
describeInBrowser('a passkey', () => {
  let office: TestOffice;
  let cooperativeId: Id;
  let browser: Browser;
  let page: Page;
  let devices: CDPSession;
  let authenticatorId: string;
  let address: string;

  beforeAll(async () => {
    const port = await freePort();
    office = await openOffice({ PORT: String(port) });
    await office.app.listen(port, '127.0.0.1');
    expect((office.app.getHttpServer().address() as AddressInfo).port).toBe(port);
    cooperativeId = await giveCooperative(office);
    address = await enrolPerson(office, cooperativeId, 'Vingerafdruk', ['board']);
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(`http://localhost:${port}/health/live`);
    devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    ({ authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    }));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** In words of the browser: what the office asks, the authenticator answers. */
  const make = (options: object): Promise<string> =>
    page.evaluate(`(async () => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(${JSON.stringify(options)});
      return JSON.stringify((await navigator.credentials.create({ publicKey })).toJSON());
    })()`);
  const answer = (options: object): Promise<string> =>
    page.evaluate(`(async () => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(${JSON.stringify(options)});
      return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON());
    })()`);

  const half = (): Promise<request.Response> => postSession(office, address, PASSWORD).expect(200);
  const question = async (session: request.Response): Promise<object> =>
    (await within(office, session).post('/v1/session/passkey-question').expect(200)).body as object;

  it('is made at the first sign-in of who must have a second factor', async () => {
    const session = await half();
    expect(session.body.stage).toBe('enrol');
    const offer = await within(office, session).post('/v1/second-factors/passkey-offer').expect(200);
    expect(offer.body).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { userVerification: 'required' },
    });
    const passkey = await make(offer.body as object);
    const opened = await within(office, session)
      .post('/v1/second-factors/passkeys', { name: 'Mijn laptop', passkey })
      .expect(201);
    expect(opened.body.recovery_codes).toHaveLength(10);
    const factors = await within(office, opened).get('/v1/second-factors').expect(200);
    expect(factors.body.passkeys).toMatchObject([{ name: 'Mijn laptop' }]);
  });

  it('opens the office, each answer once', async () => {
    const session = await half();
    expect(session.body).toMatchObject({ stage: 'factor', methods: ['passkey', 'recovery_code'] });
    const passkey = await answer(await question(session));
    const opened = await within(office, session).post('/v1/session/second-factor', { passkey }).expect(200);
    await within(office, opened).get(`/v1/cooperatives/${cooperativeId}/people`).expect(200);
    const again = await half();
    await within(office, again).post('/v1/session/second-factor', { passkey }).expect(422);
    await question(again);
    await within(office, again).post('/v1/session/second-factor', { passkey }).expect(422);
  });

  it('is not taken with a counter that does not go up: a copy of it is about', async () => {
    await office.sql(`update passkey set counter = 1000000`);
    const session = await half();
    const passkey = await answer(await question(session));
    await within(office, session).post('/v1/session/second-factor', { passkey }).expect(422);
    await office.sql(`update passkey set counter = 0`);
  });

  it('is not taken when it did not know its holder', async () => {
    const session = await half();
    const asked = (await question(session)) as { userVerification: string };
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    const passkey = await answer({ ...asked, userVerification: 'discouraged' });
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await within(office, session).post('/v1/session/second-factor', { passkey }).expect(422);
  });
});
