import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** NIST SP 800-38D: a nonce of 96 bits, a tag of 128. */
const nonceBytes = 12;
const tagBytes = 16;

/** A fresh key of 256 bits, as it stands in a cookie. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** A fresh id: 128 bits, as it stands in an address. */
export const newId = (): string => randomBytes(16).toString('hex');

export const isId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** Keys come as text from a cookie: whatever stands there makes 32 bytes, and only the right one opens anything. */
const keyBytes = (key: string): Buffer => createHash('sha256').update(key).digest();

/**
 * Seals a text with AES-256-GCM.
 * @param bound what the text belongs to: sealed for one id, it does not open under another
 */
export const seal = (text: string, key: string, bound: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyBytes(key), nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
};

/** Opens what was sealed; nothing where the key, the id or a byte of it is another. */
export const unseal = (sealed: Buffer, key: string, bound: string): string | undefined => {
  if (sealed.length < nonceBytes + tagBytes) return undefined;
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyBytes(key), nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([
      decipher.update(sealed.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]).toString();
  } catch {
    return undefined;
  }
};
