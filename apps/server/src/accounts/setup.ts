import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type AccountRefusal, type SetupRequest } from '@timeslice/contract';
import { Database } from '../database/database';
import { Accounts } from './accounts';

const tokenKey = 'setup-token-sha256';

/** The first account is made through a link that only whoever started the server has seen. */
@Injectable()
export class Setup {
  private done = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Accounts) private readonly accounts: Accounts,
  ) {}

  async isNeeded(): Promise<boolean> {
    this.done ||= await this.accounts.exists();
    return !this.done;
  }

  /** An account was removed: it may have been the last. */
  reconsider(): void {
    this.done = false;
  }

  /** A new token, in place of any earlier one; null when an account exists. */
  async newToken(): Promise<string | null> {
    if (!(await this.isNeeded())) return null;
    const token = randomBytes(32).toString('base64url');
    const value = sha256(token);
    await this.database.setting.upsert({
      where: { key: tokenKey },
      create: { key: tokenKey, value },
      update: { value },
    });
    return token;
  }

  /** Makes the account and burns the token, both or neither; of two at once only one gets through. */
  async complete({ token, ...account }: SetupRequest): Promise<'created' | AccountRefusal> {
    if (!(await this.isNeeded())) return 'setup-done';
    const key = { key: tokenKey, value: sha256(token) };
    if ((await this.database.setting.findFirst({ where: key })) === null) return 'setup-token-wrong';
    let burnt = false;
    await this.accounts.create(account, (rows) =>
      this.database.$transaction(async (tx) => {
        burnt = (await tx.setting.deleteMany({ where: key })).count === 1;
        if (!burnt) return;
        await tx.account.create({ data: rows.account });
        await tx.credential.create({ data: rows.credential });
      }),
    );
    return burnt ? 'created' : 'setup-done';
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
