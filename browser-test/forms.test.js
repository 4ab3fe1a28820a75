import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

import { SESSION_COOKIE, api, arrive, launch, open, signIn } from './browser.js';

describe('forms', () => {
  let browser;
  let context;
  let page;
  let people = 0;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  beforeEach(async () => {
    context = await open(browser);
    await signIn(context, `form-filler-${++people}`);
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const button = (name) => page.getByRole('button', { name, exact: true });
  const orders = async () => (await api(context))('GET', '/api/orders/');

  async function fillNewOrder(title) {
    await page.goto('/orders/new/');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Description').fill('As discussed');
  }

  it('make one order of a double click', async () => {
    const sent = [];
    // The first reaches the service, too, but no answer comes back before the second click.
    await page.route('**/orders/create/', (route) => {
      sent.push(route.request());
      return sent.length === 1 ? route.fetch() : route.continue();
    });
    await fillNewOrder('Clicked twice');
    const { x, y } = await button('Create order').boundingBox();
    await Promise.all([page.waitForRequest('**/orders/create/'), page.mouse.click(x + 5, y + 5)]);
    await arrive(page, () => page.mouse.click(x + 5, y + 5));
    await page.getByRole('heading', { name: 'Clicked twice' }).waitFor();
    assert.equal(sent.length, 2);
    assert.equal((await orders()).length, 1);
  });

  it('make one order of going back and sending again', async () => {
    await fillNewOrder('Sent again');
    await arrive(page, () => button('Create order').click());
    const first = page.url();
    await page.goBack();
    assert.equal(await page.getByLabel('Title').inputValue(), 'Sent again');
    await arrive(page, () => button('Create order').click());
    assert.equal(page.url(), first);
    assert.equal((await orders()).length, 1);
  });

  it('show a refused reason again after going back', async () => {
    const { id } = await (await api(context))('POST', '/api/orders/', { title: 'Refused' });
    await page.goto(`/orders/${id}/`);
    await page.getByText('Add a reason').click();
    const reason = 'Why not? '.repeat(60);
    await page.getByLabel('Reason').fill(reason);
    await arrive(page, () => button('Start').click());
    await page.locator('[role=alert]:focus').waitFor();
    await arrive(page, () => page.getByRole('link', { name: 'All orders' }).click());
    await page.goBack();
    assert.equal(await page.getByLabel('Reason').inputValue(), reason);
  });

  it('leave nothing to send again on the page that follows', async () => {
    await fillNewOrder('Reloaded');
    await arrive(page, () => button('Create order').click());
    const reloaded = await page.reload();
    assert.equal(reloaded.request().method(), 'GET');
    assert.equal((await orders()).length, 1);
  });

  it('ask which to keep when two tabs edit one order', async () => {
    const { id } = await (await api(context))('POST', '/api/orders/', { title: 'Two tabs', description: 'Both' });
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`/orders/${id}/edit/`);
    }
    await other.getByLabel('Title').fill('Theirs');
    await other.getByLabel('Description').fill('Theirs too');
    await arrive(other, () => other.getByRole('button', { name: 'Save changes' }).click());

    await page.getByLabel('Title').fill('Mine');
    await page.getByLabel('Description').fill('Mine too');
    await arrive(page, () => button('Save changes').click());
    await page.locator('[role=alert]:focus').waitFor();
    await page.getByRole('group', { name: 'Title' }).getByLabel('Yours').check();
    await page.getByRole('group', { name: 'Description' }).getByLabel('As it is now').check();
    await arrive(page, () => button('Save this choice').click());

    await page.getByRole('status').getByText('Changes saved.').waitFor();
    const [order] = await orders();
    assert.deepEqual([order.title, order.description], ['Mine', 'Theirs too']);
  });

  it('overwrite nothing after going back', async () => {
    const call = await api(context);
    const { id } = await call('POST', '/api/orders/', { title: 'Gone back to', description: 'At first' });
    await page.goto(`/orders/${id}/`);
    await arrive(page, () => page.getByRole('link', { name: 'Edit title and description' }).click());
    await page.getByLabel('Title').fill('Mine');
    await arrive(page, () => button('Save changes').click());
    await call('PATCH', `/api/orders/${id}/`, { description: 'Theirs' });
    await page.goBack();
    assert.equal(await page.getByLabel('Title').inputValue(), 'Mine');
    assert.equal(await page.getByLabel('Description').inputValue(), 'At first');

    await page.getByLabel('Title').fill('Mine again');
    await arrive(page, () => button('Save changes').click());
    await page.getByRole('heading', { name: 'Which do you want to keep?' }).waitFor();
    const [order] = await orders();
    assert.deepEqual([order.title, order.description], ['Mine', 'Theirs']);
  });

  it('do not put what was typed on the form for a later version', async () => {
    const call = await api(context);
    const { id } = await call('POST', '/api/orders/', { title: 'Gone back to', description: 'At first' });
    await page.goto(`/orders/${id}/edit/`);
    await page.getByLabel('Title').fill('Mine');
    await arrive(page, () => page.getByRole('link', { name: 'Cancel' }).click());
    await call('PATCH', `/api/orders/${id}/`, { title: 'Theirs' });
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.clearBrowserCache');
    await page.goBack();
    assert.equal(await page.getByLabel('Title').inputValue(), 'Theirs');
  });

  it('do not put what one person typed on the form of the next', async () => {
    await fillNewOrder('Typed by the first');
    await arrive(page, () => page.getByRole('link', { name: 'All orders' }).click());
    await signIn(context, 'somebody-else');
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.clearBrowserCache');
    await page.goBack();
    assert.equal(await page.getByLabel('Title').inputValue(), '');
  });

  it('show which date is not whole when it is folded away', async () => {
    await (await api(context))('POST', '/api/orders/', { title: 'To be found' });
    await page.goto('/orders/');
    const dates = page.getByText('Dates and sorting');
    await dates.click();
    await page.getByLabel('Created from').focus();
    await page.keyboard.press('1');
    await dates.click();
    await button('Search').click();
    await page.locator('#from:focus').waitFor();
  });

  it('lose nothing typed when the session has ended meanwhile', async () => {
    await signIn(context, 'ada');
    await fillNewOrder('Typed for an hour');
    await context.clearCookies({ name: SESSION_COOKIE });
    await arrive(page, () => button('Create order').click());
    await page.getByRole('alert').getByText('Your session has ended.').waitFor();
    assert.equal(await page.getByLabel('Title').inputValue(), 'Typed for an hour');
    assert.equal(await page.getByLabel('Description').inputValue(), 'As discussed');

    const opening = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'sign in again' }).click();
    const tab = await opening;
    await arrive(tab, () => tab.getByRole('link', { name: /with Google/ }).click());
    await arrive(tab, () => tab.getByRole('link', { name: 'Ada Lovelace' }).click());
    await tab.getByRole('heading', { name: 'You are signed in' }).waitFor();
    await tab.getByText('ada@example.com').waitFor();
    await tab.close();

    await arrive(page, () => button('Create order').click());
    await page.getByRole('heading', { name: 'Typed for an hour' }).waitFor();
    await page.getByText('As discussed').waitFor();
  });

  it('ask before they are sent by whoever signed in meanwhile', async () => {
    const { id } = await (await api(context))('POST', '/api/orders/', { title: 'Of the first' });
    const other = `form-finder-${people}`;
    const refused = async (name) => {
      await arrive(page, () => button(name).click());
      await page.getByRole('alert').getByText(`You are now signed in as ${other}@example.com.`).waitFor();
    };
    const asBoth = async (open) => {
      await signIn(context, `form-filler-${people}`);
      await open();
      await signIn(context, other);
    };

    await asBoth(async () => {
      await page.goto('/profile/');
      await page.getByLabel('Shown name').fill('The first');
    });
    await refused('Change name');
    assert.equal(await page.getByLabel('Shown name').inputValue(), 'The first');

    await asBoth(async () => {
      await page.goto(`/orders/${id}/`);
      await page.getByText('Add a reason').click();
      await page.getByLabel('Reason').fill('Typed by the first');
    });
    await refused('Start');
    assert.equal(await page.getByLabel('Reason').inputValue(), 'Typed by the first');

    await asBoth(async () => {
      await page.goto(`/orders/${id}/edit/`);
      await page.getByLabel('Title').fill('Edited by the first');
    });
    await refused('Save changes');
    await arrive(page, () => button(`Save order no. ${id}`).click());
    await page.getByRole('alert').getByText('This account has no such order.').waitFor();
    assert.equal(await page.getByLabel('Title').inputValue(), 'Edited by the first');

    await asBoth(() => fillNewOrder('Typed by the first'));
    await refused('Create order');
    assert.equal((await orders()).length, 0);
    await arrive(page, () => button('Create order').click());
    await page.getByRole('heading', { name: 'Typed by the first' }).waitFor();
    assert.equal((await orders()).length, 1);
  });

  it('save no page as a file when the session has ended meanwhile', async () => {
    await (await api(context))('POST', '/api/orders/', { title: 'To be exported' });
    const downloads = [
      ['/orders/', 'Download as CSV'],
      ['/profile/', 'Download everything'],
      ['/profile/delete/', 'download everything'],
    ];
    for (const [path, name] of downloads) {
      await page.goto(path);
      const saving = page.waitForEvent('download');
      await page.getByRole('link', { name, exact: true }).click();
      assert.match((await saving).suggestedFilename(), /\.(csv|json)$/);

      await context.clearCookies({ name: SESSION_COOKIE });
      await arrive(page, () => page.getByRole('link', { name, exact: true }).click());
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      assert.equal(new URL(page.url()).searchParams.get('next'), path);
      await signIn(context, `form-filler-${people}`);
    }
  });
});
