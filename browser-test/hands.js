import assert from 'node:assert/strict';

import { arrive } from './browser.js';

/** Uses a page with the mouse. */
export class Mouse {
  constructor(page) {
    this.page = page;
  }

  async press(target) {
    await target.click();
  }

  async type(target, text) {
    await target.fill(text);
  }

  /** Presses what leads to another page. */
  async follow(target) {
    await arrive(this.page, () => this.press(target));
  }
}

/** Uses a page with Tab, Enter and Space, and looks where the focus is at each step. */
export class Keyboard extends Mouse {
  async press(target) {
    await this.#reach(target);
    const isLink = await target.evaluate((element) => element.tagName === 'A');
    await this.page.keyboard.press(isLink ? 'Enter' : 'Space');
  }

  async type(target, text) {
    await this.#reach(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  async #reach(target) {
    await target.waitFor();
    while (!(await target.evaluate((element) => element === document.activeElement))) {
      await this.page.keyboard.press('Tab');
      const focus = await this.page.evaluate(look);
      assert.notEqual(focus.name, 'BODY', `Tab does not reach ${target}`);
      assert.ok(focus.visible, `the focus on ${focus.name} cannot be seen, on the way to ${target}`);
    }
  }
}

function look() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  // Neither out of the window nor clipped.
  const inView = [...element.getClientRects()].some(({ x, y, width, height }) =>
    element.contains(document.elementFromPoint(x + width / 2, y + height / 2)),
  );
  return {
    name: element === document.body ? 'BODY' : `${element.tagName} “${element.textContent.trim()}”`,
    visible: inView && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}
