import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class RelationsPrivacy extends PersonalData {
  readonly room = 'relations';
  readonly tables: Tables = {
    relation: {
      title: { nl: 'Klanten en leveranciers', en: 'Customers and suppliers' },
      of: ['contact'],
      purpose: { nl: 'Werk afspreken, factureren en betalen.', en: 'Agree on work, invoice and pay.' },
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop'],
      personal: {
        name: 'name',
        contact_name: 'name',
        email: 'contact',
        phone: 'contact',
        street: 'contact',
        house_number: 'contact',
        postal_code: 'contact',
        city: 'contact',
        country: 'contact',
      },
      notPersonal: { kvk_number: 'a public number of a business', vat_number: 'a public number of a business' },
      with: ['number', 'is_customer', 'is_supplier'],
      whose: 't.relation_id = $relation',
      keep: [
        // who speaks for a customer changes; the customer stays
        {
          rule: 'while_needed',
          atEnd: { set: { contact_name: `''`, email: 'null', phone: 'null' } },
        },
        {
          rule: 'books',
          columns: ['name', 'street', 'house_number', 'postal_code', 'city', 'country'],
          atEnd: { stays: { nl: 'Staat op facturen in de boeken.', en: 'Stands on invoices in the books.' } },
        },
      ],
    },
  };
}
