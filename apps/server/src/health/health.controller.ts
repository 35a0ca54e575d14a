import { Controller, Get, Header, Inject } from '@nestjs/common';
import { OPEN_DATABASE } from '../database/database.module';
import { type OpenDatabase } from '../database/open-database';
import { Draining } from '../http/draining';
import { HttpRefusal } from '../http/refusal';

@Controller('api/health')
export class HealthController {
  constructor(
    @Inject(OPEN_DATABASE) private readonly database: OpenDatabase,
    @Inject(Draining) private readonly draining: Draining,
  ) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready() {
    if (this.draining.hasBegun) throw new HttpRefusal(503, 'unavailable', 'This server is stopping.');
    if (!(await this.database.isReady())) throw new HttpRefusal(503, 'unavailable', 'The database does not answer.');
    return { status: 'ready' };
  }
}
