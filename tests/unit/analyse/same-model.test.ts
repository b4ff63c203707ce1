import { expect, test } from 'vitest';
import { isSameModel } from '#lib/analyse/llm.ts';

test.each<{ asked: string; answered: string; same: boolean }>([
  { asked: 'gpt-5-mini', answered: 'gpt-5-mini', same: true },
  { asked: 'gpt-5-mini', answered: 'GPT-5-mini-2025-08-07', same: true },
  { asked: 'gpt-5-mini-2025-08-07', answered: 'gpt-5-mini', same: true },
  { asked: 'gpt-4', answered: 'gpt-4-0613', same: true },
  { asked: 'claude-haiku', answered: 'claude-haiku-20250514', same: true },
  { asked: 'qwen3', answered: 'qwen3:latest', same: true },
  { asked: 'gpt-5-mini', answered: 'openai/gpt-5-mini', same: true },
  { asked: 'gpt-5-mini', answered: 'gpt-5', same: false },
  { asked: 'gpt-5', answered: 'gpt-5-mini', same: false },
  { asked: 'gpt-4', answered: 'gpt-4o', same: false },
  { asked: 'gpt-5', answered: 'gpt-5.1', same: false },
  { asked: 'qwen3:8b', answered: 'qwen3:80b', same: false },
  { asked: 'gpt-5-mini-2025-08-07', answered: 'gpt-5-mini-2026-01-15', same: false },
  { asked: 'gpt-5-mini', answered: '', same: false },
  { asked: 'gpt-5-mini', answered: 'gpt-5-mini-2025-08-07-turbo', same: false },
])('asked for $asked, answered by $answered: $same', ({ asked, answered, same }) => {
  expect(isSameModel(answered, asked)).toBe(same);
});
