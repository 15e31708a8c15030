import { form2021 } from '../../server/forms/2021';
import type { Form } from '../../server/forms/form';

/** An invented form: that of 2021 once more, under another notice. */
export const form2026: Form = {
  ...form2021,
  id: '2026',
  years: { from: 2026, to: 2026 },
  notice: { ...form2021.notice, number: '国办公开办函〔2026〕9号', date: '2026-10-12' },
};
