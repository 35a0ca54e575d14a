import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { type AccountRefusal, type SetupRequest, setupRequest } from '@timeslice/contract';
import { type Request, type Response } from 'express';
import { HttpRefusal } from '../http/refusal';
import { ZodPipe } from '../http/zod-pipe';
import { Accounts } from './accounts';
import { passOn } from './pass-on';
import { schemeOf } from './scheme';
import { Setup } from './setup';

@Controller('api/setup')
export class SetupController {
  constructor(
    @Inject(Setup) private readonly setup: Setup,
    @Inject(Accounts) private readonly accounts: Accounts,
  ) {}

  /** Creates the instructor's account and signs it in. */
  @Post()
  async complete(
    @Body(new ZodPipe(setupRequest)) body: SetupRequest,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const outcome = await this.setup.complete(body);
    if (outcome !== 'created') throw refusal(outcome);
    await passOn(await this.accounts.signIn(body, schemeOf(request)), response);
  }
}

function refusal(code: AccountRefusal): HttpRefusal {
  if (code === 'setup-done') return new HttpRefusal(409, code, 'An account exists already: sign in with it.');
  return new HttpRefusal(
    403,
    code,
    'This setup link is not valid: use the one that the server printed when it last started.',
  );
}
