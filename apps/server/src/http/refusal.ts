import { HttpException } from '@nestjs/common';

/** What a user can cause: a status, a code that the pages translate, and a sentence for whoever reads the API. */
export class HttpRefusal extends HttpException {
  constructor(status: number, code: string, message: string) {
    super({ code, message }, status);
  }
}
