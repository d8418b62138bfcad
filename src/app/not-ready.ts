/** There is nothing to show yet: nothing was published, or nothing learned of it. */
export class NotReady extends Error {
  readonly statusCode = 503;
}
