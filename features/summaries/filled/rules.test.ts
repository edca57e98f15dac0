import { expect, test } from 'vitest';
import { piecesOf } from '../text/rules';
import { onceEach } from './rules';

test('A token that stands in many places is asked once, and text not at all', async () => {
  const asked: string[] = [];
  const once = onceEach(async (piece) => {
    if (piece.kind !== 'text') asked.push(piece.token);
    return { kind: 'gap', token: '', why: 'gap', name: '' };
  });
  const pieces = piecesOf('共{plans}，又{places:remediation}，'.repeat(50));
  const answers = await Promise.all(pieces.map(once));
  expect(asked).toEqual(['{plans}', '{places:remediation}']);
  expect(answers).toHaveLength(201);
});
