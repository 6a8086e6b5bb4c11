import { beforeEach, expect, it, jest } from '@jest/globals';
import { Marker } from './marker.js';
import type { OutboxRow } from './outbox-row.js';
import { type Published, RelayLog } from './relay-log.js';

const published = (streamSeq: number): Published => ({
  row: { id: String(streamSeq) } as OutboxRow,
  streamSeq,
});

const markPublished = jest.fn<RelayLog['markPublished']>();
const log: RelayLog = Object.assign(Object.create(RelayLog.prototype), { markPublished });
const lost = jest.fn();
let marker: Marker;

beforeEach(() => {
  lost.mockReset();
  markPublished.mockReset().mockResolvedValue();
  marker = new Marker(log, () => undefined, lost);
});

it('marks in one statement what comes in a moment', async () => {
  marker.add(published(1));
  marker.add(published(2));
  await marker.flush();
  expect(markPublished.mock.calls).toEqual([[[published(1), published(2)]]]);
});

it('is flushed when also what came while it marked is marked', async () => {
  markPublished.mockImplementationOnce(async () => marker.add(published(2)));
  marker.add(published(1));
  await marker.flush();
  expect(markPublished).toHaveBeenCalledTimes(2);
  expect(marker.isBusy).toBe(false);
});

it('has nothing to flush when nothing was acknowledged', async () => {
  await marker.flush();
  expect(markPublished).not.toHaveBeenCalled();
});

it('is flushed when the session is lost, too: the next leader publishes it again', async () => {
  markPublished.mockRejectedValueOnce(new Error('lost'));
  marker.add(published(1));
  await marker.flush();
  expect(lost).toHaveBeenCalledTimes(1);
  expect(marker.isBusy).toBe(false);
});
