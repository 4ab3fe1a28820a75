import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { api, arrive, launch, open, signIn } from './browser.js';
import { Keyboard, Mouse } from './hands.js';

const TITLE = 'A title that was “typed” & kept';

describe('the main journey', () => {
  let browser;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  const ways = [
    { name: 'with script', person: 'Grace Hopper', hands: Mouse },
    { name: 'without script', person: 'Linus Torvalds', hands: Mouse, javaScriptEnabled: false },
    { name: 'by keyboard alone', person: 'Margaret Hamilton', hands: Keyboard },
  ];

  for (const { name, person, hands, ...options } of ways) {
    it(name, async () => {
      const context = await open(browser, options);
      const page = await context.newPage();
      await journey(page, new hands(page), person);
      await context.close();
    });
  }

  it('ends with nothing to go back to', async () => {
    // Playwright and the headless shell do without the cache of whole pages, which people's browsers have.
    const usual = await launch({
      executablePath: process.env.CHROMIUM,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const context = await open(usual);
    await signIn(context, 'leaver');
    const { id } = await (await api(context))('POST', '/api/orders/', { title: TITLE });
    const page = await context.newPage();
    await page.goto(`/orders/${id}/edit/`);
    await arrive(page, () => page.getByRole('button', { name: 'Sign out' }).click());
    await page.evaluate(() => history.back());
    await page.waitForURL('**/accounts/login/?next=*');
    await usual.close();
  });

  it('starts with a way past the navigation', async () => {
    const context = await open(browser);
    const page = await context.newPage();
    await page.goto('/accounts/login/');
    await page.keyboard.press('Tab');
    await page.locator('a:focus', { hasText: 'Skip to content' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('a:focus', { hasText: 'with Google' }).waitFor();
    await context.close();
  });

  it('reaches an order by keyboard in a narrow window, too', async () => {
    const context = await open(browser, { viewport: { width: 640, height: 800 } });
    await signIn(context, 'narrow-window');
    await (await api(context))('POST', '/api/orders/', { title: TITLE });
    const page = await context.newPage();
    await page.goto('/orders/');
    await new Keyboard(page).follow(page.getByRole('link', { name: TITLE }));
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await context.close();
  });
});

async function journey(page, hands, person) {
  const link = (name) => page.getByRole('link', { name });
  const button = (name) => page.getByRole('button', { name, exact: true });
  const heading = (name) => page.getByRole('heading', { name, exact: true }).waitFor();
  const said = (text) => page.locator('[role=status]:focus', { hasText: text }).waitFor();
  const status = (text) => page.locator('h1 + .status', { hasText: text }).waitFor();

  // Signs in, and lands where they wanted to go.
  await page.goto('/orders/');
  await hands.follow(link(/with Google/));
  await hands.follow(link(person));
  await heading('No orders yet');

  // Creates an order, at the second attempt.
  await hands.follow(link('Create your first order'));
  await hands.type(page.getByLabel('Description'), 'By Friday.\nNot before.');
  await hands.follow(button('Create order'));
  await page.locator('[role=alert]:focus').waitFor();
  assert.match(await page.title(), /^Error: /);
  await hands.press(page.getByRole('alert').getByRole('link'));
  await page.locator('#title:focus').waitFor();
  assert.equal(await page.getByLabel('Description').inputValue(), 'By Friday.\nNot before.');
  await hands.type(page.getByLabel('Title'), 'Websiet');
  await hands.follow(button('Create order'));
  await heading('Websiet');
  await said('Order created.');

  // Edits it.
  await hands.follow(link('Edit title and description'));
  await hands.type(page.getByLabel('Title'), TITLE);
  await hands.follow(button('Save changes'));
  await heading(TITLE);
  await said('Changes saved.');

  // Moves it, with reasons.
  await hands.press(page.getByText('Add a reason'));
  await hands.type(page.getByLabel('Reason'), 'Waiting for the logo');
  await hands.follow(button('Put on hold'));
  await status('On hold');
  await page.getByRole('listitem').filter({ hasText: 'Reason: Waiting for the logo' }).waitFor();
  await hands.follow(button('Resume'));
  await hands.follow(button('Complete'));
  await status('Completed');
  await hands.type(page.getByLabel('Why is it reopened?'), 'The logo was wrong');
  await hands.follow(button('Reopen'));
  await status('Pending');

  // Deletes it, takes that back; deletes it again, finds it in the trash.
  await hands.follow(button('Delete order'));
  await said('Order moved to the trash.');
  await hands.follow(button('Undo'));
  await heading(TITLE);
  await said('Order restored.');
  await hands.follow(button('Delete order'));
  await hands.follow(link('Trash'));
  await hands.follow(button(`Restore ${TITLE}`));
  await said('Order restored.');

  // Finds it.
  await hands.follow(link('All orders'));
  await hands.type(page.getByLabel('Search orders'), 'nothing like it');
  await hands.follow(button('Search'));
  await heading('Nothing found');
  await hands.follow(link('Clear the search'));
  await hands.type(page.getByLabel('Search orders'), 'FRIDAY');
  await hands.follow(button('Search'));
  assert.equal(new URL(page.url()).searchParams.get('search'), 'FRIDAY');
  await page.getByRole('rowheader', { name: TITLE }).waitFor();
  await hands.follow(link('Clear the search'));
  await hands.follow(link('Completed 0'));
  await heading('None here');
  await hands.follow(link('Pending 1'));
  assert.equal(new URL(page.url()).searchParams.get('status'), 'PENDING');
  await page.getByRole('rowheader', { name: TITLE }).waitFor();

  // Signs out, and is.
  await hands.follow(button('Sign out'));
  await said('You are signed out.');
  await page.goto('/orders/');
  await heading('Sign in');
}
