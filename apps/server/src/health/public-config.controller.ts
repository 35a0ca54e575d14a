import { Controller, Get, Header, Inject } from '@nestjs/common';
import { type PublicConfig } from '@timeslice/contract';
import { Setup } from '../accounts/setup';
import { CONFIG, type Config } from '../config';
import { VERSION } from '../version';

@Controller('api/config')
export class PublicConfigController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VERSION) private readonly version: string,
    @Inject(Setup) private readonly setup: Setup,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async show(): Promise<PublicConfig> {
    return { publicUrl: this.config.publicUrl, version: this.version, setupNeeded: await this.setup.isNeeded() };
  }
}
