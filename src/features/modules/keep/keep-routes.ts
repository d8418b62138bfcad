import type { FastifyInstance } from 'fastify';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { House } from '../../feature.ts';
import { refuse, sendByRanges } from '../../films/index.ts';
import { moduleKind, type TrainingModule } from '../kind.ts';
import { keepPath } from '../paths.ts';
import { type KeptModule, keepModule } from './keep-module.ts';

/** Everybody sees a change within a minute. */
const caching = 'public, max-age=60';

/**
 * Modules that are being packed or sent. One is held no longer than somebody is downloading it: all who ask for it
 * meanwhile get the same bytes, and when nobody does, they leave the memory.
 */
class Packed {
  readonly #house: House;
  readonly #coming = new Map<string, Promise<KeptModule | undefined>>();
  readonly #sent = new Map<string, { readonly bytes: WeakRef<ArrayBufferLike>; readonly etag: string }>();
  #snapshot: Snapshot | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  async find(module: TrainingModule): Promise<KeptModule | undefined> {
    const snapshot = this.#house.snapshot();
    if (this.#snapshot !== snapshot) {
      this.#snapshot = snapshot;
      this.#coming.clear();
      this.#sent.clear();
    }
    const sent = this.#sent.get(module.slug);
    const bytes = sent?.bytes.deref();
    if (sent && bytes) return { zip: Buffer.from(bytes), etag: sent.etag };
    const known = this.#coming.get(module.slug);
    if (known) return known;
    const { files, site } = this.#house;
    const coming = keepModule({ module, snapshot, site }, files).then((kept) => {
      if (kept && this.#snapshot === snapshot)
        this.#sent.set(module.slug, { bytes: new WeakRef(kept.zip.buffer), etag: kept.etag });
      return kept;
    });
    this.#coming.set(module.slug, coming);
    const done = (): void => {
      if (this.#coming.get(module.slug) === coming) this.#coming.delete(module.slug);
    };
    coming.then(done, done);
    return coming;
  }
}

/** "Keep this module": everything of it in one file, in whole or by ranges, so that a broken download goes on. */
export const mountKeptModules = (server: FastifyInstance, house: House): void => {
  const packed = new Packed(house);
  server.route({
    method: ['GET', 'HEAD'],
    url: keepPath(':module'),
    exposeHeadRoute: false,
    config: { for: 'everyone' },
    async handler(request, reply) {
      const { module: slug = '' } = request.params as Record<string, string>;
      const module = house.snapshot().find(moduleKind, slug);
      if (!module) return reply.callNotFound();
      const kept = await packed.find(module);
      if (!kept) return refuse(reply, 404, 'The film of this module is not on this server.');
      const { zip, etag } = kept;
      void reply.header('content-disposition', `attachment; filename="${module.slug}.zip"`);
      return sendByRanges(request, reply, { etag, mime: 'application/zip', caching }, async () => ({
        bytes: zip.byteLength,
        part: (first, last) => zip.subarray(first, last + 1),
      }));
    },
  });
};
