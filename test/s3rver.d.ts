/** What the test of the S3 store uses of a server that speaks S3; the package brings no types. */
declare module '@20minutes/s3rver' {
  export default class S3rver {
    constructor(options: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: never[] }[];
    });
    /** @returns where it listens */
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
