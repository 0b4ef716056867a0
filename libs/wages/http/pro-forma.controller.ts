import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel/index.js';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { proForma, proFormaBatch, readProForma } from '../core/pro-forma.js';
import { parameterBook } from '../parameters.js';
import { ProFormaBatchInput, ProFormaInput } from './payslip.dto.js';
import { presentProForma, presentRefusal } from './present-pro-forma.js';
import { ProFormaBatchView, ProFormaView } from './pro-forma.views.js';
import { readItems } from './read-items.js';

/**
 * proefberekening: contract and period in, payslip, floors and employer cost out. Nothing is stored, and nothing stored is
 * read: these are figures somebody typed, the pay of nobody. So there is no look to keep on record; the payslips of people
 * are another matter (`auditLook`).
 */
@ApiTags('wages')
@Controller('v1/cooperatives/:cooperativeId')
export class ProFormaController {
  @Post('pro-forma')
  @HttpCode(200)
  @Allow('bookkeeper', 'board')
  @ApiBody({ type: ProFormaInput })
  @ApiOkResponse({ type: ProFormaView })
  one(@Tenant() context: TenantContext, @Body() body: unknown): ProFormaView {
    const book = parameterBook();
    return presentProForma(proForma(book, readProForma(body, book)), context.language);
  }

  /** Up to 200 at once; a faulty one is refused by itself. */
  @Post('pro-forma-batches')
  @HttpCode(200)
  @Allow('bookkeeper', 'board')
  @ApiBody({ type: ProFormaBatchInput })
  @ApiOkResponse({ type: ProFormaBatchView })
  many(@Tenant() { language }: TenantContext, @Body() body: unknown): ProFormaBatchView {
    const items = proFormaBatch(parameterBook(), readItems(body)).map((answer, index) =>
      answer instanceof DomainError
        ? { index, result: null, refusal: presentRefusal(answer, language) }
        : { index, result: presentProForma(answer, language), refusal: null },
    );
    return { items, refused: items.filter((item) => item.refusal !== null).length };
  }
}
