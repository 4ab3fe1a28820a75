import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

import { api, launch, open, signIn } from './browser.js';

describe('pages suit', () => {
  let browser;
  let context;
  let page;
  let change;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  beforeEach(async () => {
    context = await open(browser);
    await signIn(context, 'stylist');
    change = await api(context);
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const left = async (target) => (await target.boundingBox()).x;
  const style = (target, property) =>
    target.evaluate((element, name) => getComputedStyle(element)[name], property);

  it('text from right to left', async () => {
    const before = 'הזמנה ישנה';
    const { id } = await change('POST', '/api/orders/', { title: before, description: 'שלום!\nHello!' });
    await change('PATCH', `/api/orders/${id}/`, { title: 'כותרת חדשה' });
    await page.goto(`/orders/${id}/`);
    assert.ok((await left(page.locator('del'))) < (await left(page.locator('ins'))));
    assert.equal(await style(page.locator('h1'), 'direction'), 'rtl');
    assert.equal(await style(page.locator('.prose').first(), 'unicodeBidi'), 'plaintext');

    await page.goto(`/orders/${id}/edit/`);
    assert.equal(await style(page.getByLabel('Title'), 'direction'), 'rtl');
  });

  it('narrow windows, where the trash leaves out nothing', async () => {
    const { id } = await change('POST', '/api/orders/', { title: 'For the bin' });
    await change('DELETE', `/api/orders/${id}/`);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('/orders/trash/');
    assert.match(await page.getByRole('row', { name: 'For the bin' }).innerText(), /UTC.*UTC/s);
  });

  it('forced colours, where the page one is on is still marked', async () => {
    await change('POST', '/api/orders/', { title: 'In few colours' });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/orders/');
    const ground = await style(page.locator('body'), 'backgroundColor');
    for (const nav of ['Main', 'By status']) {
      const links = page.getByRole('navigation', { name: nav }).getByRole('link');
      const [current, other] = await Promise.all([0, 1].map((nth) => style(links.nth(nth), 'borderBottomColor')));
      assert.notEqual(current, ground);
      assert.equal(other, ground);
    }
  });

  it('paper, where nothing can be pressed', async () => {
    const { id } = await change('POST', '/api/orders/', { title: 'On paper', description: 'In black' });
    await page.emulateMedia({ media: 'print' });
    // What A4 leaves between its margins.
    await page.setViewportSize({ width: 718, height: 1000 });
    for (const path of ['/orders/', `/orders/${id}/`, '/profile/']) {
      await page.goto(path);
      assert.deepEqual(await page.locator('button:visible, input:visible, .button:visible, .back:visible').all(), []);
      assert.equal(await page.getByText(/What next\?|Your data|Download/).filter({ visible: true }).count(), 0);
    }
    await page.goto('/orders/');
    assert.equal(await style(page.locator('.rows thead'), 'display'), 'table-header-group');
  });
});
