import { SESSION_COOKIE, api, arrive, open, signIn } from './browser.js';

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenknopf'.repeat(3);
const MANY_LINES = 'One line of many\n'.repeat(40);

/**
 * Makes the people and orders that the pages show. Returns how to open each page: in a browser of
 * its own, as whom it is for.
 */
export async function prepare(browser) {
  const nobody = { cookies: [], origins: [] };
  const newcomer = await stateOf(browser, 'newcomer');
  const { state: busy, orders } = await busyPerson(browser);
  await longName(browser);
  const admin = await stateOf(browser, 'ada');

  const get = (path) => (page) => page.goto(path);
  const submit = (name) => (page) =>
    arrive(page, () => page.getByRole('button', { name, exact: true }).click());
  const edited = async (page, id) => {
    await page.goto(`/orders/${id}/edit/`);
    await page.getByLabel('Title').fill('Spring catalogue, second edition');
  };
  const { api: change, open: one, closed, long } = orders;

  return [
    { name: 'sign-in', who: nobody, show: get('/accounts/login/') },
    { name: 'sign-in-cancelled', who: nobody, show: get('/accounts/login/?error=access_denied') },
    { name: 'sign-in-impossible', who: nobody, show: get('/accounts/login/?error=provider_down') },
    { name: 'signed-out', who: nobody, show: get('/accounts/login/?signed_out') },
    { name: 'signed-in', who: newcomer, show: get('/accounts/signed-in/') },
    { name: 'no-orders', who: newcomer, show: get('/orders/') },
    { name: 'no-trash', who: newcomer, show: get('/orders/trash/') },
    { name: 'orders', who: busy, show: get('/orders/') },
    {
      name: 'orders-next',
      who: busy,
      show: async (page) => {
        await page.goto('/orders/');
        await arrive(page, () => page.getByRole('link', { name: 'Next page' }).click());
      },
    },
    { name: 'orders-refined', who: busy, show: get('/orders/?status=open&search=a&ordering=title') },
    { name: 'orders-none-found', who: busy, show: get('/orders/?search=nothing+like+it') },
    { name: 'orders-refused', who: busy, status: 422, show: get('/orders/?from=12345-01-01') },
    { name: 'new', who: busy, show: get('/orders/new/') },
    {
      name: 'new-refused',
      who: busy,
      status: 422,
      show: async (page) => {
        await page.goto('/orders/new/');
        await submit('Create order')(page);
      },
    },
    { name: 'order', who: busy, show: get(`/orders/${one}/`) },
    { name: 'order-closed', who: busy, show: get(`/orders/${closed}/`) },
    { name: 'order-long', who: busy, show: get(`/orders/${long}/`) },
    { name: 'order-history', who: busy, show: get(`/orders/${long}/history/`) },
    { name: 'edit', who: busy, show: get(`/orders/${one}/edit/`) },
    {
      name: 'edit-refused',
      who: busy,
      status: 422,
      show: async (page) => {
        await page.goto(`/orders/${one}/edit/`);
        await page.getByLabel('Title').fill('');
        await submit('Save changes')(page);
      },
    },
    {
      name: 'conflict',
      who: busy,
      status: 409,
      show: async (page) => {
        await edited(page, long);
        await page.getByLabel('Description').fill(`Mine\n${MANY_LINES}`);
        await change('PATCH', `/api/orders/${long}/`, {
          title: `${LONG_WORD} ${Date.now()}`,
          description: `Theirs, at ${Date.now()}\n${MANY_LINES}`,
        });
        await submit('Save changes')(page);
      },
    },
    {
      name: 'deleted',
      who: busy,
      show: async (page) => {
        const { id } = await change('POST', '/api/orders/', { title: 'Ordered by mistake' });
        await page.goto(`/orders/${id}/`);
        await submit('Delete order')(page);
      },
    },
    { name: 'trash', who: busy, show: get('/orders/trash/') },
    {
      name: 'session-ended',
      who: busy,
      status: 401,
      show: async (page) => {
        await edited(page, one);
        await page.context().clearCookies({ name: SESSION_COOKIE });
        await submit('Save changes')(page);
      },
    },
    {
      name: 'somebody-else',
      who: busy,
      status: 409,
      show: async (page) => {
        await edited(page, one);
        await page.context().clearCookies({ name: SESSION_COOKIE });
        await signIn(page.context(), 'newcomer');
        await submit('Save changes')(page);
      },
    },
    {
      name: 'open-too-long',
      who: busy,
      status: 400,
      show: async (page) => {
        await edited(page, one);
        await page.context().clearCookies({ name: 'ordergate_csrf' });
        await submit('Save changes')(page);
      },
    },
    { name: 'not-found', who: busy, status: 404, show: get('/orders/999999999/') },
    { name: 'problem', who: nobody, show: get('/problems/order-closed') },
    { name: 'profile', who: busy, show: get('/profile/') },
    {
      name: 'profile-refused',
      who: busy,
      status: 422,
      show: async (page) => {
        await page.goto('/profile/');
        await page.getByLabel('Shown name').fill('');
        await submit('Change name')(page);
      },
    },
    {
      name: 'tokens',
      who: busy,
      show: async (page) => {
        await page.goto('/profile/');
        await submit('Make a token pair')(page);
      },
    },
    { name: 'delete-account', who: busy, show: get('/profile/delete/') },
    {
      name: 'delete-account-refused',
      who: busy,
      status: 422,
      show: async (page) => {
        await page.goto('/profile/delete/');
        await submit('Delete my account for good')(page);
      },
    },
    { name: 'forbidden', who: busy, status: 403, show: get('/admin/users/') },
    { name: 'accounts', who: admin, show: get('/admin/users/') },
    { name: 'accounts-none-found', who: admin, show: get('/admin/users/?search=nobody+at+all') },
    {
      name: 'account',
      who: admin,
      show: async (page) => {
        await page.goto('/admin/users/?search=mary');
        await arrive(page, () => page.getByRole('link', { name: 'mary.jackson' }).click());
      },
    },
    { name: 'all-orders', who: admin, show: get('/admin/orders/') },
    { name: 'all-trash', who: admin, show: get('/admin/orders/?deleted=true') },
    { name: 'audit', who: admin, show: get('/admin/audit/') },
  ];
}

async function stateOf(browser, name) {
  const context = await open(browser);
  await signIn(context, name);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Somebody with orders in each status, enough for two pages, and one that is a single word. */
async function busyPerson(browser) {
  const context = await open(browser);
  await signIn(context, 'mary.jackson');
  const change = await api(context);
  const create = async (title, description = '') =>
    (await change('POST', '/api/orders/', { title, description })).id;
  const patch = (id, content) => change('PATCH', `/api/orders/${id}/`, content);

  const long = await create(LONG_WORD, LONG_WORD.repeat(3));
  for (let number = 1; number <= 16; number++) {
    await create(`Business cards, batch ${number}`);
  }
  const cancelled = await create('Neon sign for the lobby');
  await patch(cancelled, { status: 'CANCELLED', reason: 'The landlord said no.' });
  const closed = await create('Winter newsletter', 'Four pages, sent to the list of customers.');
  await patch(closed, { status: 'COMPLETED' });
  const held = await create('Trade fair stand');
  await patch(held, { status: 'ON_HOLD', reason: 'Waiting for the floor plan.' });
  const one = await create('Spring catalog', 'Forty pages, matt paper.');
  await patch(one, { status: 'IN_PROGRESS' });
  await patch(one, {
    title: 'Spring catalogue',
    description: 'Forty-eight pages, matt paper.\n\nPrint by the end of March.',
  });
  await create('Website redesign', 'Complete redesign of the company website.');
  await change('DELETE', `/api/orders/${await create('Posters for a concert that was called off')}/`);

  const state = await context.storageState();
  return { state, orders: { api: change, open: one, closed, long } };
}

/** Somebody whose name is a single word, with an order, and with a refresh token that was used twice. */
async function longName(browser) {
  const context = await open(browser);
  await signIn(context, 'wanda');
  const page = await context.newPage();
  await page.goto('/profile/');
  await page.getByLabel('Shown name').fill('W'.repeat(200));
  await arrive(page, () => page.getByRole('button', { name: 'Change name' }).click());
  await (await api(context))('POST', '/api/orders/', { title: 'A sign with a long name on it' });

  const refresh = async (data) => (await context.request.post('/api/token/refresh/', { data })).json();
  const { refresh: first } = await (await context.request.get('/api/token/')).json();
  const { refresh: second } = await refresh({ refresh: first });
  await refresh({ refresh: second });
  await refresh({ refresh: first });
  await context.close();
}
