import { Injectable } from '@nestjs/common';
import { type RequestHandler } from 'express';

/** Whether this server is on its way out: not ready, lets nobody in, and ends each connection with its answer. */
@Injectable()
export class Draining {
  private begun = false;

  get hasBegun(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }

  /** A proxy that keeps its connections learns that this one was the last. */
  readonly endConnections: RequestHandler = (_, response, next) => {
    if (this.begun) response.setHeader('Connection', 'close');
    next();
  };
}
