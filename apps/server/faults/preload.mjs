// What the fault harness does to a server from inside. It is loaded before the built server by NODE_OPTIONS=--import and
// by nothing else: nothing of it is in the product, so no variable can do it to a product in use.
//   TIMESLICE_FAIL_AT=before-commit            dies when the answers of a batch are about to be sent to the database
//   TIMESLICE_FAIL_AT=after-commit             dies when the database has said that they are stored (one server: with
//                                              several the statement is one of a transaction, which is not committed yet)
//   TIMESLICE_FAIL_AT=before-acknowledgement   dies when an answer is about to be acknowledged
//   TIMESLICE_FAIL_AT=acknowledge-early        does not die: acknowledges answers five seconds before it stores them
//   TIMESLICE_CLOCK_MS=300000                  its clock is so much ahead; each SIGUSR2 puts it so much further back
//   TIMESLICE_PATIENCE=0.25                    waits only so much of the time for whoever says nothing
//   TIMESLICE_MEMORY=yes                       each SIGUSR2 collects garbage and prints what memory is in use
import { readFileSync } from 'node:fs';
import { Server as HttpServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';
import { Server, Socket } from 'socket.io';

const EARLY_MS = 5_000;
/** The batch, or the acknowledgement, at which it dies: not the first one, which is often a batch of one. */
const TURN = 3;
const ACKNOWLEDGEMENT = 3;

const failAt = process.env.TIMESLICE_FAIL_AT;
const shift = Number(process.env.TIMESLICE_CLOCK_MS ?? 0);
const patience = Number(process.env.TIMESLICE_PATIENCE ?? 1);

if (isMainThread) {
  if (failAt) failIn(failAt);
  if (shift) shiftClock();
  if (patience !== 1) hurry();
  if (process.env.TIMESLICE_MEMORY) tellMemory();
}

function failIn(where) {
  let batches = 0;
  let acknowledgements = 0;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (config, values, callback) {
    if (!storesAnswers(config)) return query.call(this, config, values, callback);
    batches += 1;
    if (where === 'acknowledge-early') return early(() => query.call(this, config, values), callback);
    if (batches !== TURN) return query.call(this, config, values, callback);
    if (where === 'before-commit') die();
    if (where !== 'after-commit') return query.call(this, config, values, callback);
    return query.call(this, config, values, (error, result) => (error ? callback(error, result) : die()));
  };

  const { packet } = Socket.prototype;
  Socket.prototype.packet = function (sent, options) {
    const isAccepted = sent.type === ACKNOWLEDGEMENT && sent.data[0]?.ok === true && batches > 0;
    if (isAccepted && where === 'before-acknowledgement' && ++acknowledgements === TURN) die();
    return packet.call(this, sent, options);
  };
}

function storesAnswers(config) {
  if (typeof config?.text !== 'string' || !config.text.includes('INSERT INTO session_event')) return false;
  return config.values.flat().some((value) => typeof value === 'string' && value.includes('"type":"drafted"'));
}

function early(store, callback) {
  setTimeout(() => void store().catch(() => {}), EARLY_MS);
  const result = { command: 'INSERT', rowCount: 1, oid: 0, rows: [], fields: [] };
  if (!callback) return Promise.resolve(result);
  setImmediate(callback, null, result);
}

/** Nothing of this process runs after it. */
function die() {
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function shiftClock() {
  const Real = Date;
  let ahead = shift;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + ahead);
      else super(...given);
    }
    static now = () => Real.now() + ahead;
  };
  process.on('SIGUSR2', () => (ahead -= shift));
}

function hurry() {
  const shorten = (object, ...names) => names.forEach((name) => (object[name] *= patience));
  const { initEngine } = Server.prototype;
  Server.prototype.initEngine = function (server, options) {
    shorten(options, 'pingInterval', 'pingTimeout');
    this.connectTimeout(this.connectTimeout() * patience);
    return initEngine.call(this, server, options);
  };
  const { listen } = HttpServer.prototype;
  HttpServer.prototype.listen = function (...given) {
    shorten(this, 'headersTimeout', 'requestTimeout', 'connectionsCheckingInterval');
    return listen.apply(this, given);
  };
}

function tellMemory() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    // What a first one sets free by finalizers goes with the second one.
    collect();
    setImmediate(() => {
      collect();
      const { heapUsed: heap, external, arrayBuffers } = process.memoryUsage();
      const [, kilobytes = 0] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
      console.log(`memory ${JSON.stringify({ heap, external, arrayBuffers, anonymous: kilobytes * 1024 })}`);
    });
  });
}
