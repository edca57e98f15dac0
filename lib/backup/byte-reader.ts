/** A backup that must not be used; the message says why in one sentence. */
export class BackupRefused extends Error {}

const endsTooEarly = 'The backup ends too early: it was cut off. Use another copy.';

/** Takes counted bytes from a stream of chunks of any size. */
export class ByteReader {
  private readonly source: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** Up to `most` bytes as they come; empty only at the end. */
  async some(most: number): Promise<Buffer> {
    while (this.rest.length === 0) {
      const { done, value } = await this.source.next();
      if (done) return this.rest;
      this.rest = value;
    }
    const taken = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(most);
    return taken;
  }

  /** Exactly `count` bytes; refuses when there are fewer. */
  async exactly(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.through(count)) parts.push(part);
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** The next `count` bytes piece by piece; refuses when there are fewer. */
  async *through(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      const part = await this.some(left);
      if (part.length === 0) throw new BackupRefused(endsTooEarly);
      left -= part.length;
      yield part;
    }
  }

  async atEnd(): Promise<boolean> {
    const part = await this.some(1);
    if (part.length > 0) this.rest = this.rest.length > 0 ? Buffer.concat([part, this.rest]) : part;
    return part.length === 0;
  }
}
