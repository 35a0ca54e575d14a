import { type Audience } from '@timeslice/contract';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds: a tenth of a millisecond, where a local database answers, up to where a person gives up. */
const latencies = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

export interface OpenSocket {
  readonly transport: string;
  readonly audience: Audience;
}

/** One write of a batch to the log. */
export interface Append {
  readonly commands: number;
  readonly outcome: 'stored' | 'taken' | 'failed';
  readonly ms: number;
}

/**
 * What this process has done since it began, as Prometheus reads it. Labels hold words of ours only, a few each: no
 * name, no code, no token, no id.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  private readonly batches = new Histogram({
    name: 'timeslice_batch_commands',
    help: 'Commands that were stored by one write; their count is the number of batches',
    buckets: sizes,
    registers: this.registers,
  });
  private readonly appends = new Histogram({
    name: 'timeslice_append_seconds',
    help: 'Time that a write to the log took; taken: another server was first, failed: nothing was stored',
    labelNames: ['outcome'],
    buckets: latencies,
    registers: this.registers,
  });
  private readonly acknowledgements = new Histogram({
    name: 'timeslice_acknowledgement_seconds',
    help: 'Time from a command of a socket being received to its reply',
    labelNames: ['outcome'],
    buckets: latencies,
    registers: this.registers,
  });
  private readonly refusals = new Counter({
    name: 'timeslice_refusals_total',
    help: 'What was refused, by code: commands, tickets (seat) and requests (http)',
    labelNames: ['via', 'code'],
    registers: this.registers,
  });
  private readonly seats = new Counter({
    name: 'timeslice_seats_taken_total',
    help: 'Sockets that took a seat; again: of a participant who has sat in this room of this server before',
    labelNames: ['audience', 'how'],
    registers: this.registers,
  });

  appended({ commands, outcome, ms }: Append): void {
    this.appends.observe({ outcome }, ms / 1_000);
    if (outcome === 'stored') this.batches.observe(commands);
  }

  acknowledged(outcome: 'accepted' | 'refused', ms: number): void {
    this.acknowledgements.observe({ outcome }, ms / 1_000);
  }

  refused(via: 'command' | 'seat' | 'http', code: string): void {
    this.refusals.inc({ via, code });
  }

  seatTaken(audience: Audience, how: 'first' | 'again'): void {
    this.seats.inc({ audience, how });
  }

  /** `count` is asked whenever somebody reads the metrics. */
  watchSessions(count: () => number): void {
    new Gauge({
      name: 'timeslice_sessions',
      help: 'Sessions in the memory of this server',
      registers: this.registers,
      collect() {
        this.set(count());
      },
    });
  }

  /** `list` is asked whenever somebody reads the metrics. */
  watchSockets(list: () => Iterable<OpenSocket>): void {
    new Gauge({
      name: 'timeslice_sockets',
      help: 'Open sockets that have a seat',
      labelNames: ['transport', 'audience'],
      registers: this.registers,
      collect() {
        this.reset();
        for (const { transport, audience } of list()) this.inc({ transport, audience });
      },
    });
  }
}
