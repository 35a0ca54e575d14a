import { Controller, Get, Header, Param, Redirect } from '@nestjs/common';

/** The short addresses that are shown, printed and sent; the pages have no dynamic routes. */
@Controller()
export class LinksController {
  @Get('j/:code')
  @Redirect()
  @Header('Cache-Control', 'no-store')
  join(@Param('code') code: string) {
    return { url: `/?code=${encodeURIComponent(code)}`, statusCode: 302 };
  }

  /** For homework: a lesson to practise alone. */
  @Get('practice/:lesson')
  @Redirect()
  practice(@Param('lesson') lesson: string) {
    return { url: `/practice?lesson=${encodeURIComponent(lesson)}`, statusCode: 302 };
  }

  /** The token goes into the fragment: browsers send it to nobody. */
  @Get('r/:token')
  @Redirect()
  @Header('Cache-Control', 'no-store')
  result(@Param('token') token: string) {
    return { url: `/result#${encodeURIComponent(token)}`, statusCode: 302 };
  }
}
