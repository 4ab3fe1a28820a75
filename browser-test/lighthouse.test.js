import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';

import lighthouse from 'lighthouse';

import { BASE_URL, api, launchDebuggable, signIn } from './browser.js';

describe('Lighthouse gives 100 to', () => {
  let context;
  let port;
  let order;

  before(async () => {
    port = await freePort();
    context = await launchDebuggable(port);
    await signIn(context, 'lighthouse-keeper');
    order = await (await api(context))('POST', '/api/orders/', { title: 'New lamp', description: 'Bright' });
  });
  after(() => context.close());

  const pages = {
    'the list': () => '/orders/',
    'an order': () => `/orders/${order.id}/`,
    'the form': () => '/orders/new/',
  };

  for (const [name, path] of Object.entries(pages)) {
    it(name, async () => {
      const { lhr } = await lighthouse(`${BASE_URL}${path()}`, {
        port,
        onlyCategories: ['accessibility', 'best-practices'],
        // Nothing is slowed down: that is for speed, which is not asked for. 'provided' would wait five seconds more at
        // each step.
        throttlingMethod: 'simulate',
        // It would else sign the person out.
        disableStorageReset: true,
      });
      assert.equal(lhr.finalDisplayedUrl, `${BASE_URL}${path()}`);
      const missed = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 1);
      assert.deepEqual(
        Object.values(lhr.categories).map(({ id, score }) => [id, score]),
        [
          ['accessibility', 1],
          ['best-practices', 1],
        ],
        missed.map(({ id, title }) => `${id}: ${title}`).join('\n'),
      );
    });
  }
});

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
