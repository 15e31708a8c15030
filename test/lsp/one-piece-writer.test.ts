import { deepEqual, rejects } from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'mocha';
import { OnePieceWriter } from '../../server/one-piece-writer';

const message = { jsonrpc: '2.0', method: '统计', params: { 期限: '一年' } };

describe('what the server writes', () => {
  it('is a message at a time, in order, its length counted in bytes', async () => {
    const written: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        written.push(String(chunk));
        setImmediate(done);
      },
    });
    const writer = new OnePieceWriter(stream);
    await Promise.all([writer.write(message), writer.write({ jsonrpc: '2.0' })]);
    const body = JSON.stringify(message);
    deepEqual(written, [
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      'Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}',
    ]);
  });

  it('is refused where the stream refuses it, and the connection hears of it', async () => {
    const gone = new Error('gone');
    const writer = new OnePieceWriter(new Writable({ write: (_, __, done) => done(gone) }));
    const heard: unknown[] = [];
    writer.onError((error) => heard.push(error));
    await rejects(writer.write(message), gone);
    deepEqual(heard[0], [gone, message, 1]);
  });
});
