import { STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http';

/** An answer as it goes over the wire in HTTP/1.1, from its first line to its last byte. */
export interface WireForm {
  readonly bytes: Buffer;
  /** Where the body begins. */
  readonly bodyAt: number;
  /** Where its date stands (RFC 9110, 6.6.1). */
  readonly dateAt: number;
  /** The second (since 1970) that stands there. */
  second: number;
}

/** How long a connection is kept on which nothing is asked; in seconds. */
export const keptAlive = 61;

const aDate = 'Thu, 01 Jan 1970 00:00:00 GMT';

/** First line and fields, with a place for the date. */
const headOf = (status: number, headers: readonly string[]): string => {
  let fields = '';
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2);
    validateHeaderName(name);
    validateHeaderValue(name, value);
    fields += `${name}: ${value}\r\n`;
  }
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${fields}Date: ${aDate}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keptAlive}\r\n\r\n`;
};

/**
 * Writes an answer down once, to be sent again and again. The memory is its own.
 * @param headers name, value, name, value …; the length of the body is among them, unless there can be none
 */
export const wireForm = (status: number, headers: readonly string[], body: Buffer): WireForm => {
  const head = headOf(status, headers);
  const bytes = Buffer.allocUnsafeSlow(head.length + body.byteLength);
  bytes.write(head, 'latin1');
  body.copy(bytes, head.length);
  return { bytes, bodyAt: head.length, dateAt: head.lastIndexOf(aDate), second: 0 };
};

let second = 0;
let date = aDate;

/**
 * The bytes with the date of now. They are the same bytes each time, so a reader who is slow to take the first of them
 * may get the date of a later second.
 */
export const bytesNow = (form: WireForm): Buffer => {
  const now = Math.floor(Date.now() / 1_000);
  if (now !== second) {
    second = now;
    date = new Date(now * 1_000).toUTCString();
  }
  if (form.second !== now) {
    form.second = now;
    form.bytes.write(date, form.dateAt, 'latin1');
  }
  return form.bytes;
};
