import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Page, Stock } from '../../src/render/page.js';

const written = (page: Page) => Buffer.from(page.written).toString('latin1');

describe('a page', () => {
  test('takes what comes again and again as bytes, spelled once', () => {
    let spelled = 0;
    const stock = new Stock((key) => {
      spelled++;
      return `<${key}\xff>`;
    });
    const page = new Page();
    for (const key of ['a', 'b', 'a']) page.put(stock.of(key));
    assert.equal(written(page), '<a\xff><b\xff><a\xff>');
    assert.equal(spelled, 2);
  });

  test('grows for them', () => {
    const page = new Page();
    const stock = new Stock((key) => key.repeat(100_000));
    for (const key of ['x', 'y', 'z']) page.put(stock.of(key));
    page.text('!');
    assert.equal(page.length, 300_001);
    assert.equal(written(page).replaceAll(/(.)\1+/g, '$1'), 'xyz!');
  });
});
