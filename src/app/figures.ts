import { AggregatorRegistry, collectDefaultMetrics, type MetricObject, Registry } from 'prom-client';
import { z } from 'zod';

const word = z.union([
  z.object({ figuresWanted: z.number() }),
  z.object({ figures: z.array(z.array(z.unknown())), inAnswerTo: z.number() }),
]);

/** The supervisor gives the others a second; it may itself be late. In milliseconds. */
const patience = 1_500;

/** What this process says to the supervisor, and hears from it. */
export interface Channel {
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** The channel that was opened when this process was started; nothing where nobody did. */
export const supervisorChannel = (): Channel | undefined =>
  process.send && {
    send: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => {});
    },
    onMessage: (listener) => void process.on('message', listener),
  };

/**
 * The figures of this process for Prometheus, and through the supervisor those of the other processes of this machine.
 * Each figure carries the label `process`, such as `web-1`, so that none are added up that should not be.
 */
export class Figures {
  readonly registry = new Registry();
  readonly contentType = this.registry.contentType;
  readonly #channel: Channel | undefined;
  readonly #waiting = new Map<number, (others: unknown[][]) => void>();
  #last = 0;

  constructor(label = 'web-1', channel?: Channel) {
    this.registry.setDefaultLabels({ process: label });
    collectDefaultMetrics({ register: this.registry });
    this.#channel = channel;
    channel?.onMessage((received) => void this.#hear(received));
  }

  /** All of them in Prometheus's text format; a process that does not answer in time is left out. */
  async ofAll(): Promise<string> {
    const [own, others] = await Promise.all([this.registry.getMetricsAsJSON(), this.#ofOthers()]);
    return AggregatorRegistry.aggregate([own, ...others] as MetricObject[][]).metrics();
  }

  async #hear(received: unknown): Promise<void> {
    const heard = word.safeParse(received).data;
    if (!heard) return;
    if ('figuresWanted' in heard)
      this.#channel?.send({
        figures: await this.registry.getMetricsAsJSON(),
        inAnswerTo: heard.figuresWanted,
      });
    else this.#waiting.get(heard.inAnswerTo)?.(heard.figures);
  }

  #ofOthers(): Promise<unknown[][]> {
    const channel = this.#channel;
    if (!channel) return Promise.resolve([]);
    this.#last += 1;
    const question = this.#last;
    return new Promise<unknown[][]>((resolve) => {
      const late = setTimeout(resolve, patience, []);
      this.#waiting.set(question, (others) => {
        clearTimeout(late);
        resolve(others);
      });
      channel.send({ figuresWanted: question });
    }).finally(() => this.#waiting.delete(question));
  }
}
