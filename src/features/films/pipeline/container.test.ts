import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containerOf } from './container.ts';
import { FilmFault } from './film-fault.ts';

const packets = Buffer.concat([1, 2, 3].map(() => Buffer.concat([Buffer.from([0x47]), Buffer.alloc(187)])));

test.each([
  ['mov', Buffer.from('\0\0\0\x20ftypisom', 'latin1')],
  ['matroska', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1])],
  ['avi', Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1')],
  ['mpegts', packets],
])('%s is known by how it begins', (name, head) => expect(containerOf(head)).toBe(name));

test.each([
  ['#EXTM3U\n#EXTINF:1,\nhttp://169.254.169.254/latest', 'a playlist'],
  ['  \n#EXTM3U\n/etc/passwd', 'a playlist'],
  ['ffconcat version 1.0\nfile /etc/passwd', 'a list of other files'],
  ['<?xml version="1.0"?>\n<MPD>', 'a playlist'],
  ['<!DOCTYPE html><title>Film', 'a web page'],
  ['Dear film', 'a text'],
  ['', 'an empty file'],
  ['%PDF-1.7', 'a PDF'],
  ['\xFF\xD8\xFF\xE0\0', 'a still picture'],
  ['ID3\x04\0', 'sound without a picture'],
  ['\0\x01\x02\x03\x04\x05\x06\x07', 'something that begins like no film'],
])('%j is refused, and said to be %s', (begin, said) => {
  expect(() => containerOf(Buffer.from(begin, 'latin1'))).toThrow(`found ${said}`);
});

test('whatever a file begins with, it is a film or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      try {
        expect(['mov', 'matroska', 'mpegts', 'avi']).toContain(containerOf(Buffer.from(bytes)));
      } catch (error) {
        expect(error).toBeInstanceOf(FilmFault);
      }
    }),
  );
});
