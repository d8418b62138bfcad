import type { FastifyInstance } from 'fastify';
import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import type { AnyKind } from '../adapters/content/kind.ts';
import type { Snapshot } from '../adapters/content/snapshot.ts';
import type { Database } from '../adapters/database.ts';
import type { FileStore } from '../adapters/file-store.ts';
import type { Language } from '../ui/language.ts';

/** Who may enter a route. Every route says it; a route that does not keeps the app from starting. */
export type Entrant = 'everyone';

/** What the operator of this copy says about it, from the settings. */
export interface SiteFacts {
  /** Origin of the public address, such as `https://homes.example.org`, without a slash at the end. */
  readonly publicUrl: string;
  readonly operator: string;
  /** E-mail or web address at which the operator can be reached, where one was given. */
  readonly contact: string | undefined;
  readonly dataController: string;
  readonly official: boolean;
}

/** What a room may ask of the house. */
export interface House {
  readonly site: SiteFacts;
  readonly files: FileStore;
  /** Where the web server in front serves the file store to itself alone, such as `/kept-files/`; nothing: it does not. */
  readonly handFilesTo?: string | undefined;
  /** Everything that programs may ask, of all rooms, in order. */
  readonly api: readonly ApiOperation[];
  /** What is public now. */
  snapshot(): Snapshot;
  /** What was public at the end of a past London day (YYYY-MM-DD); nothing before the first was published. */
  snapshotOn(day: string): Promise<Snapshot | undefined>;
  /** The London day on which the first text was published here; nothing while none is. */
  firstDay(): Promise<string | undefined>;
  /** The database, for what a room counts or keeps; texts come from snapshots. */
  readonly database: Database;
  /** A key for one purpose, such as `search`; the same in every process of this copy, and never shown. */
  secretFor(purpose: string): string;
  /**
   * What was learned of the newest snapshot of which it is whole. It waits for the first one.
   * @throws an error with status 503 where the first one cannot be learned; it is tried again by itself
   */
  learned<Learned>(learning: Learning<Learned>): Promise<Learned>;
  /** The moment; rules are told it and never ask. */
  now(): Date;
}

/**
 * What a room works out of a snapshot at such length that nobody can wait for it. It is learned in a process of its own,
 * kept on disk as bytes, and taken up when it is whole; until then what was learned before goes on answering.
 */
export interface Learning<Learned> {
  /** Small letters and hyphens: its file is called so. */
  readonly name: string;
  /**
   * What it is learned of: of two snapshots for which it says the same, the same is learned. Steps of a few milliseconds.
   */
  readonly learnedOf: (snapshot: Snapshot) => Generator<void, string>;
  /** Takes seconds. It runs in another process, with nothing but the snapshot. */
  readonly learn: (snapshot: Snapshot) => Uint8Array<ArrayBuffer>;
  /**
   * Steps of a few milliseconds, between which requests are answered. What they make holds the snapshot too, so that
   * a page is made of one alone.
   * @param snapshot the one of which the bytes were learned, or one that holds the same
   */
  readonly takeUp: (bytes: Uint8Array, snapshot: Snapshot) => Generator<void, Learned>;
}

/** One thing that programs may ask, described by the schemas that check it (OpenAPI 3.1). */
export interface ApiOperation {
  /** `operationId`; never renamed. */
  readonly id: string;
  readonly method: 'get' | 'post';
  /** The address with its words in braces: `/api/v1/time-limits/{limit}`. */
  readonly path: string;
  readonly summary: string;
  /** Whole sentences: what it is good for. */
  readonly about: string;
  /** The words of the address. */
  readonly words?: Readonly<Record<string, { readonly about: string; readonly example: string }>>;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Statuses other than 200, with the reason; their body is `{ error: "sentence" }`. */
  readonly refusals?: Readonly<Partial<Record<400 | 404 | 413 | 415 | 422, string>>>;
  /** An address, and a body where one is sent, that can be tried as they are. */
  readonly example: { readonly address: string; readonly body?: unknown };
}

/** A page for people: the house puts the frame round it. */
export interface Page {
  readonly title: string;
  readonly description: string;
  readonly body: ComponentChildren;
  /** Address of the page in its plain form, for the canonical link. */
  readonly address: string;
  /** Which menu entry it belongs under. */
  readonly menu?: 'help' | 'letters' | 'dates' | 'training' | 'about';
  readonly trail?: ReadonlyArray<{ readonly text: string; readonly href: string }>;
  /** Shows exit-this-page, and asks every cache on the way to keep nothing. */
  readonly exit?: boolean;
  /** The address of the page in each language, where it can be read in all of them. */
  readonly addressIn?: (language: Language) => string;
  /** The page is a step of a search or an error: search engines should not keep it. */
  readonly unlisted?: boolean;
  /** The page has a search box of its own; the header leaves its one out. */
  readonly ownSearch?: boolean;
}

export type Answer =
  | { readonly type: 'page'; readonly page: Page }
  | Missing
  | { readonly type: 'json'; readonly status?: 200 | 404 | 422; readonly body: unknown }
  | { readonly type: 'text'; readonly mime: string; readonly body: string }
  /** It stands at another address of this site. */
  | { readonly type: 'moved'; readonly to: string }
  | Refused
  | FramedPart
  | PublicFile;

interface Told {
  readonly what: string;
  /** Where to go on from here. */
  readonly back?: { readonly text: string; readonly href: string };
  /** The page that was asked for is read beside somebody dangerous. */
  readonly exit?: boolean;
}

/** Something that was asked for is not there: 404 with a page that helps. */
export interface Missing extends Told {
  readonly type: 'missing';
}

/** What was asked cannot be; said in a sentence on a page that helps: 422. */
export interface Refused extends Told {
  readonly type: 'refused';
}

/** Part of a page that any other site may show inside its own: no frame of ours, no form. */
export interface FramedPart {
  readonly type: 'framed';
  /**
   * The scripts that the part names may run, films may play, and links stay inside unless they say otherwise;
   * without it there is no script and every link opens this site in a new window.
   */
  readonly hasScripts?: true;
  readonly title: string;
  readonly body: ComponentChildren;
}

/** A file to keep, the same for all. `name` is what a browser offers to call it. */
export interface PublicFile {
  readonly type: 'file';
  readonly mime: string;
  readonly name: string;
  readonly body: Buffer;
}

/** A cookie without which what somebody asked for cannot be done. It is HttpOnly, and goes to one address alone. */
export interface OwnCookie {
  readonly name: string;
  readonly value: string;
  /** The address, and those below it, to which the browser sends it back. */
  readonly path: string;
  /** How long it stands; 0 takes it away. */
  readonly seconds: number;
}

/** What is answered to somebody's own words: never kept by anybody on the way. */
export type OwnAnswer =
  | {
      readonly type: 'page';
      readonly status?: 200 | 404 | 422 | 503;
      readonly page: Page;
      readonly cookies?: readonly OwnCookie[];
      /** The browser is asked to forget everything that it keeps of this site (Clear-Site-Data). */
      readonly clearsDevice?: true;
      /** It holds what somebody typed, and the browser that sent it must not keep it, even for Back. */
      readonly keptNowhere?: true;
    }
  /** What was sent is kept; the browser goes on by asking for another address of this site (303). */
  | { readonly type: 'go-on'; readonly to: string; readonly cookie?: OwnCookie }
  | { readonly type: 'missing'; readonly what: string }
  | { readonly type: 'json'; readonly status?: 200 | 404 | 422; readonly body: unknown }
  /** A file to keep, under a neutral name. */
  | { readonly type: 'file'; readonly mime: string; readonly name: string; readonly body: Buffer | string };

export interface PublicRequest {
  readonly snapshot: Snapshot;
  readonly house: House;
  readonly language: Language;
  /** The words of the address, each `[a-z0-9-]`; anything else never gets here. */
  readonly words: Readonly<Record<string, string>>;
  /** The declared parameters, checked. */
  readonly query: Readonly<Record<string, unknown>>;
}

/**
 * An address that everybody may read, rendered as a function of snapshot and address alone:
 * it is made once, compressed once, and answered from memory until the snapshot is swapped.
 */
export interface PublicRoute {
  /** The address as a pattern: words that vary are written `:slug`. */
  readonly path: (language: Language) => string;
  readonly for: 'everyone';
  /** Parameters after the question mark; those not declared are ignored. */
  readonly query?: z.ZodType<Record<string, unknown>>;
  /** Answers differ with every question, so only a few are kept, with quick compression. */
  readonly openEnded?: boolean;
  /** Which of the declared parameters are asked so seldom that the answer is made quickly and soon forgotten. */
  readonly isSeldomAsked?: (query: Readonly<Record<string, unknown>>) => boolean;
  /** An open-ended question that tells nothing of who asks: caches on the way may keep the answer. */
  readonly impersonal?: boolean;
  /** The way in is the same in every language; other routes are in English only. */
  readonly inEveryLanguage?: true;
  /** Programs of other sites may read it from a browser, as they may the API. */
  readonly forOthers?: true;
  /** Routes for programs answer every origin, in JSON, and are described. */
  readonly api?: ApiOperation;
  readonly answer: (request: PublicRequest) => Answer | Promise<Answer>;
}

export interface FormRequest {
  readonly snapshot: Snapshot;
  readonly house: House;
  readonly language: Language;
  readonly words: Readonly<Record<string, string>>;
  /** What was sent: the fields of a form as texts (several of one name as a list), or a value from JSON. */
  readonly body: unknown;
}

/**
 * An address that takes what somebody filled in and answers to them alone. Nothing of it is kept: not in a
 * cache, not in a log, not in the address. Posts from other sites are refused, except where programs ask.
 */
export interface FormRoute {
  readonly path: (language: Language) => string;
  readonly for: 'everyone';
  readonly inEveryLanguage?: true;
  readonly api?: ApiOperation;
  readonly answer: (request: FormRequest) => OwnAnswer | Promise<OwnAnswer>;
}

export interface OwnRequest extends FormRequest {
  /** What stands behind the question mark, as it was sent; never anything that somebody typed. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The value of a cookie, where the browser sent it. */
  readonly cookie: (name: string) => string | undefined;
  /** Who asks, as a hash that is another one tomorrow: for counting what one caller does in a day, and for nothing else. */
  readonly caller: () => string;
}

/**
 * Pages of one person, which a cookie of theirs opens: made for each request, kept by no cache and no browser.
 * What is posted, files too, is kept first and then shown by another address, so that Back never sends it again.
 */
export interface OwnRoute {
  readonly path: (language: Language) => string;
  readonly for: 'everyone';
  readonly show?: (request: OwnRequest) => OwnAnswer | Promise<OwnAnswer>;
  readonly take?: (request: OwnRequest) => OwnAnswer | Promise<OwnAnswer>;
}

/** The name plate of a room. Only `app/features.ts` reads it. */
export interface Feature {
  readonly name: string;
  readonly kinds?: readonly AnyKind[];
  readonly routes?: readonly PublicRoute[];
  readonly forms?: readonly FormRoute[];
  readonly own?: readonly OwnRoute[];
  /** Routes that stream or write, and so are not public pages. Each declares `config: { for }`. */
  readonly openRoutes?: (server: FastifyInstance, house: House) => void;
  /** What this room learns of each snapshot. */
  readonly learnings?: readonly Learning<unknown>[];
  /** Addresses that the site answers whatever the pack holds; links may lead to them. */
  readonly fixedAddresses?: readonly string[];
}

declare module 'fastify' {
  interface FastifyContextConfig {
    for?: Entrant;
  }
}
