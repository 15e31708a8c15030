// What a sentence that names no business counts: by how many of its figures the table bears out.
import assert from 'node:assert/strict';
import { borneOut } from '../../server/report/compare/guessed';

type Reference = Parameters<typeof borneOut>[0][number] & { readonly isInTable: boolean };
const sentence = {};
const guess = (topic: string, value: number, isInTable: boolean): Reference =>
  ({ claim: { isGuess: true, topic, sentence, figure: { value } }, isInTable }) as unknown as Reference;
const kept = (...references: Reference[]): number => borneOut(references, ({ isInTable }) => isInTable).length;

describe('A sentence that names no business', () => {
  const [received, carriedIn, answered] = [
    guess('received', 86, true),
    guess('carriedIn', 4, true),
    guess('answered', 85, true),
  ];
  const wrong = guess('carriedOver', 9, false);

  it('is of the applications where three of its figures are the table’s and one alone is not', () => {
    assert.equal(kept(received, carriedIn, answered, wrong), 4);
  });

  it('is not where two are not, or two alone are', () => {
    assert.equal(kept(received, carriedIn, answered, wrong, guess('granted', 7, false)), 0);
    assert.equal(kept(received, carriedIn, wrong), 0);
  });

  it('is where as many came in and it only says who applied', () => {
    assert.equal(kept(received, guess('naturalPerson', 80, false)), 2);
    assert.equal(kept(guess('received', 6, true), guess('naturalPerson', 2, false)), 0);
  });
});
