import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type Response } from 'express';
import { isAway } from '../database/away';
import { type Logger } from '../logging/logger';
import { type Metrics } from '../metrics/metrics';
import { refused } from '../sessions/refused';
import { HttpRefusal } from './refusal';

/** The one outer edge of HTTP: a refusal is answered as it is, a fault is logged in full. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { requestId } = response.locals;
    if (response.headersSent) {
      this.logger.error({ requestId, err: exception }, 'fault after the answer had begun');
      response.destroy();
      return;
    }
    const known = refusalOf(exception);
    const refusal = known ?? (isAway(exception) ? refused('unavailable') : undefined);
    this.metrics.refused('http', codeOf(refusal));
    if (known === undefined)
      this.logger.error({ requestId, err: exception }, refusal ? 'the database is away' : 'fault');
    if (refusal !== undefined) {
      response.status(refusal.getStatus()).json(refusal.getResponse());
      return;
    }
    response.status(500).json({ code: 'internal', requestId });
  }
}

function codeOf(refusal: HttpException | undefined): string {
  const answer = refusal?.getResponse();
  return typeof answer === 'object' && 'code' in answer ? String(answer.code) : 'internal';
}

function refusalOf(exception: unknown): HttpException | undefined {
  if (exception instanceof HttpRefusal) return exception;
  const status = exception instanceof HttpException ? exception.getStatus() : bodyParserStatus(exception);
  switch (status) {
    case 400:
      return new HttpRefusal(400, 'malformed', 'The request cannot be read.');
    case 401:
      return new HttpRefusal(401, 'not-signed-in', 'Sign in first.');
    case 403:
      return new HttpRefusal(403, 'forbidden', 'This is not yours.');
    case 404:
      return new HttpRefusal(404, 'not-found', 'There is nothing at this address.');
    case 413:
      return new HttpRefusal(413, 'too-large', 'The request is larger than 64 KB.');
    default:
      if (status === undefined || status >= 500) return undefined;
      return new HttpRefusal(status, 'malformed', 'The request cannot be read.');
  }
}

/** Errors of Express's body parser: `{ status, type: 'entity.too.large' }` and the like. */
function bodyParserStatus(exception: unknown): number | undefined {
  if (!(exception instanceof Error) || !('type' in exception) || !('status' in exception)) return undefined;
  return typeof exception.status === 'number' ? exception.status : undefined;
}
