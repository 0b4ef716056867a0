import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, newId, today, type Id } from '#libs/kernel/index.js';
import { audit, DocumentStore, Transactions, type TenantContext } from '#libs/platform/index.js';
import { agreementOn, type Agreement } from '../core/agreement.js';
import { drawPaper, type Block } from '../core/paper.js';
import { addAcceptance, listAcceptances, type Acceptance } from '../data/acceptances.js';
import type { ExportFile } from '../data/exports.js';

export interface AgreementView {
  version: string;
  title: string;
  blocks: readonly Block[];
  is_accepted: boolean;
  acceptances: Acceptance[];
}

/** The agreement asked for today, and every version that was accepted before. */
@Injectable()
export class ViewAgreement {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<AgreementView> {
    return this.transactions.run(context, async (tx) => {
      const acceptances = await listAcceptances(tx);
      const { version, title, blocks } = agreementOn(today(context.clock));
      return {
        version,
        title,
        blocks,
        acceptances,
        is_accepted: acceptances.some(({ agreement }) => agreement === version),
      };
    });
  }
}

/** A board member accepts the agreement for the co-operative; the text she saw is kept as a document. */
@Injectable()
export class AcceptAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws privacy_agreement_other (409) when the version shown is not the one asked for any more */
  run(context: TenantContext, version: string): Promise<{ agreement: string }> {
    return this.transactions.run(context, async (tx) => {
      const agreement = agreementOn(today(context.clock));
      if (agreement.version !== version) throw new DomainError('conflict', 'privacy_agreement_other');
      const { legal_name } = await readCooperative(tx);
      const { documentId } = await this.documents.save(tx, {
        kind: 'processor-agreement',
        sourceId: newId(),
        version: 1,
        fileName: `verwerkersovereenkomst-${version}.pdf`,
        mediaType: 'application/pdf',
        bytes: drawPaper(signed(agreement, legal_name, context)),
      });
      await addAcceptance(tx, version, context.actor.name, documentId);
      await audit(tx, { action: 'processor_agreement.accepted', subject: { kind: 'agreement' }, changes: { version } });
      return { agreement: version };
    });
  }
}

@Injectable()
export class FetchAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws not_found when this co-operative accepted no such agreement */
  run(context: TenantContext, acceptanceId: Id): Promise<ExportFile> {
    return this.transactions.run(context, async (tx) => {
      const acceptance = (await listAcceptances(tx)).find(({ acceptance_id }) => acceptance_id === acceptanceId);
      if (!acceptance) throw DomainError.notFound();
      return this.documents.read(tx, acceptance.document_id);
    });
  }
}

const signed = ({ title, version, blocks }: Agreement, cooperative: string, context: TenantContext) => ({
  title: `${title} ${version}`,
  author: cooperative,
  language: 'nl' as const,
  date: today(context.clock),
  blocks: [
    { text: `Tussen ${cooperative} (verantwoordelijke) en de DienstenCoop (verwerker).` },
    ...blocks,
    { heading: 'Aanvaard' },
    {
      text: `Door ${context.actor.name}, lid van het bestuur, namens ${cooperative}, op ${today(context.clock)}, in dit kantoor.`,
    },
  ],
});
