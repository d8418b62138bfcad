/** Documents that the browser itself makes round a file, with styles and players of its own: a stricter policy breaks them. */
const shownByBrowser = /^(application\/pdf|video\/|audio\/)/;

const unframed = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/**
 * The Content-Security-Policy of an answer that is no page of ours: nothing in it runs, and nobody frames it.
 * A script may ask this site, because the one that keeps guides without signal is held to the policy it came with.
 * @param mime the Content-Type, where one is known
 */
export const policyOfBare = (mime: string | undefined): string => {
  if (mime && shownByBrowser.test(mime)) return unframed.join('; ');
  const scripts = mime?.startsWith('text/javascript') ? ["connect-src 'self'"] : [];
  return ["default-src 'none'", ...scripts, ...unframed].join('; ');
};

/** What every answer of this house says to a browser, whatever it answers. */
const always = {
  'x-content-type-options': 'nosniff',
  // Other sites learn nothing; a form of ours must still say where it comes from.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'x-frame-options': 'DENY',
};

/** @param publicUrl the origin under which people reach this copy; over https, browsers are told to stay there (RFC 6797) */
export const securityHeaders = (publicUrl: string): Readonly<Record<string, string>> =>
  publicUrl.startsWith('https:') ? { ...always, 'strict-transport-security': 'max-age=31536000' } : always;
