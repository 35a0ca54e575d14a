import { HttpException } from '@nestjs/common';
import { type RefusalDetail } from '@timeslice/contract';

/** What a user can cause: a status, a code that the pages translate, and a sentence for whoever reads the API. */
export class HttpRefusal extends HttpException {
  constructor(status: number, code: string, message: string, detail?: RefusalDetail) {
    super({ code, message, ...(detail && { detail }) }, status);
  }
}
