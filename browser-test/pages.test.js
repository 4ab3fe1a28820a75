import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';

import { BASE_URL, launch, open } from './browser.js';
import { prepare } from './pages.js';

// Half as much to read, for each page anew.
const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const MOST_BYTES = 50 * 1024;
const MOST_REQUESTS = 6;
// The narrowest window, and the narrowest with whole tables.
const TIGHT = [320, 768];
const WIDTHS = [360, 1280];
// In the dark nothing changes but colours.
const RULES = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

const browser = await launch();
const pages = await prepare(browser);

describe('each page is small, quiet, narrow where it has to be, and for everybody', () => {
  after(() => browser.close());

  for (const { name, who, show, status = 200 } of pages) {
    it(name, async () => {
      const context = await open(browser, { storageState: who });
      const page = await context.newPage();
      const traffic = await watch(page);
      await show(page);
      assert.deepEqual(
        [
          ...(await traffic.defects(status)),
          ...(await overflow(page)),
          ...(await violations(page)),
        ],
        [],
      );
      await context.close();
    });
  }
});

/** Notes what the page that is shown in the end asked for and complained about. */
async function watch(page) {
  let responses = [];
  let complaints = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && !request.redirectedFrom()) {
      responses = [];
      complaints = [];
    }
  });
  page.on('response', (response) => responses.push(response));
  page.on('console', (message) => {
    // Chromium merely notes what it has cleared.
    if (message.type() !== 'info') {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
  return { defects: (expected) => defects(responses, complaints, expected) };
}

async function defects(responses, complaints, expected) {
  const answers = responses.filter((response) => !isRedirect(response));
  const status = answers[0].status();
  const bodies = await Promise.all(answers.map((response) => response.body()));
  const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
  const foreign = responses.map((response) => response.url()).filter((url) => !url.startsWith(`${BASE_URL}/`));
  // Chromium says so of every page that is not a success.
  const byDesign = `Failed to load resource: the server responded with a status of ${status} `;
  const unexpected = complaints.filter((text) => status < 400 || !text.startsWith(byDesign));
  return [
    ...(status === expected ? [] : [`status ${status} for ${expected}`]),
    ...(bytes <= MOST_BYTES ? [] : [`${bytes} bytes`]),
    ...(responses.length <= MOST_REQUESTS ? [] : [`${responses.length} requests`]),
    ...foreign.map((url) => `asked ${url}`),
    ...unexpected,
  ];
}

function isRedirect(response) {
  return response.status() >= 300 && response.status() < 400;
}

async function overflow(page) {
  const found = [];
  for (const width of TIGHT) {
    await page.setViewportSize({ width, height: 640 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) {
      found.push(`${needed} px wide in a window of ${width}`);
    }
  }
  return found;
}

async function violations(page) {
  const found = [];
  await page.evaluate(AXE);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const [colorScheme, runOnly] of Object.entries(RULES)) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate((options) => axe.run(options), {
        runOnly,
        resultTypes: ['violations'],
      });
      for (const { id, nodes } of violations) {
        found.push(`${id} (${colorScheme}, ${width} px): ${nodes.map((node) => node.target)}`);
      }
    }
  }
  return found;
}
