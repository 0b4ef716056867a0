import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, localDate } from '#libs/kernel/index.js';
import { Allow, DateField } from '#libs/platform/index.js';
import { parameterBook } from '../parameters.js';
import { presentFigure } from './present-figure.js';
import { WageParametersView } from './pro-forma.views.js';

class FiguresQuery {
  @DateField({ example: '2026-03-31' }) date: string;
}

/** The figures of a date, each with unit and source. */
@ApiTags('wages')
@Controller('v1/cooperatives/:cooperativeId/wage-parameters')
export class WageParametersController {
  @Get()
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: WageParametersView })
  list(@Query() { date }: FiguresQuery): WageParametersView {
    const { knownYears } = parameterBook();
    if (!knownYears.includes(Number(date.slice(0, 4))))
      throw DomainError.field('/date', 'wage_year_unknown', { date, years: knownYears.join(', ') });
    const { year, figures } = parameterBook().on(localDate(date));
    return { date, year, known_years: knownYears, figures: figures.origins().map(presentFigure) };
  }
}
