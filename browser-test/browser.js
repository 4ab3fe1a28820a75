import { chromium } from 'playwright-core';

export const BASE_URL = process.env.BASE_URL;
export const SESSION_COOKIE = 'ordergate_session';

const PATIENCE = 20_000;

/** Chromium, quiet: what it does of its own accord would count as requests of a page. */
const OPTIONS = {
  executablePath: process.env.HEADLESS_SHELL,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export function launch(options = {}) {
  return chromium.launch({ ...OPTIONS, ...options });
}

/** A browser of one context, which other tools reach through {@code port}. */
export async function launchDebuggable(port) {
  const context = await chromium.launchPersistentContext('', {
    ...OPTIONS,
    args: [...OPTIONS.args, `--remote-debugging-port=${port}`],
    baseURL: BASE_URL,
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Somebody's browser: cookies of their own. Nothing moves, so that colours are what they will be. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ baseURL: BASE_URL, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Signs somebody in without a page; the stand-in provider knows everybody at example.com. */
export async function signIn(context, name) {
  const departure = await context.request.get('/accounts/google/login/', { maxRedirects: 0 });
  const landed = await context.request.get(`${departure.headers().location}&login_hint=${name}@example.com`);
  if (!landed.url().endsWith('/orders/')) {
    throw new Error(`${name} could not sign in: ${landed.status()} ${landed.url()}`);
  }
}

/** The API as whoever is signed in. */
export async function api(context) {
  const { access } = await (await context.request.get('/api/token/')).json();
  return async (method, path, data) => {
    const answer = await context.request.fetch(path, {
      method,
      data,
      headers: { Authorization: `Bearer ${access}` },
    });
    if (!answer.ok()) {
      throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    }
    return answer.status() === 204 ? undefined : answer.json();
  };
}

/** Does what leads to another page, and waits until that is there. */
export async function arrive(page, act) {
  await Promise.all([page.waitForEvent('load'), act()]);
}
