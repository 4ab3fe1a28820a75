import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { launch as launchFirefox } from 'puppeteer-core';

import { BASE_URL, SESSION_COOKIE, api, launch, open, signIn } from './browser.js';

// Playwright drives a Firefox of its own make only.
const { FIREFOX } = process.env;

describe('in Firefox, forms', { skip: FIREFOX ? false : 'no Firefox found' }, () => {
  let chromium;
  let context;
  let firefox;
  let page;

  before(async () => {
    chromium = await launch();
    context = await open(chromium);
    await signIn(context, 'fox');
    firefox = await launchFirefox({ browser: 'firefox', executablePath: FIREFOX });
    page = await firefox.newPage();
    await takeSession();
  });
  after(() => Promise.all([firefox.close(), chromium.close()]));

  /** Firefox is signed in as Chromium is. */
  async function takeSession() {
    const { name, value, domain } = (await context.cookies()).find((cookie) => cookie.name === SESSION_COOKIE);
    await firefox.setCookie({ name, value, domain });
  }

  async function type(title) {
    await page.$eval('#title', (field) => field.select());
    await page.type('#title', title);
  }

  for (const [change, left] of [
    [{}, 'Mine'],
    [{ title: 'Theirs' }, 'Theirs'],
  ]) {
    it(`read “${left}” when loaded anew after ${JSON.stringify(change)}`, async () => {
      const call = await api(context);
      const { id } = await call('POST', '/api/orders/', { title: 'Reloaded' });
      await page.goto(`${BASE_URL}/orders/${id}/edit/`);
      await type('Mine');
      await call('PATCH', `/api/orders/${id}/`, change);
      await page.reload();
      assert.equal(await page.$eval('#title', (field) => field.value), left);
    });
  }

  it('read nothing that somebody else typed', async () => {
    await page.goto(`${BASE_URL}/orders/new/`);
    await type('Typed by the first');
    await page.reload();
    assert.equal(await page.$eval('#title', (field) => field.value), 'Typed by the first');
    await signIn(context, 'next-fox');
    await takeSession();
    await page.reload();
    assert.equal(await page.$eval('#title', (field) => field.value), '');
  });
});
