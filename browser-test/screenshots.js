import { mkdir } from 'node:fs/promises';

import { launch, open } from './browser.js';
import { prepare } from './pages.js';

const FOLDER = 'target/screenshots';
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

await mkdir(FOLDER, { recursive: true });
const browser = await launch();
for (const { name, who, show } of await prepare(browser)) {
  const context = await open(browser, { storageState: who });
  const page = await context.newPage();
  await show(page);
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.png`, fullPage: true });
    }
  }
  await context.close();
}
await browser.close();
