export interface AnalyserInUse {
  name: string;
  /** Why this one, in a sentence. */
  why: string;
  /** Something to mend before documents are analysed as chosen. */
  problem: string | null;
}

/** Which analyser reads the documents, told from the choice and from whether there is a key or a server of one's own. */
export function analyserInUse(choice: 'auto' | 'embedded' | 'llm', llmReady: boolean, model: string): AnalyserInUse {
  const llm = `Language model ${model}`;
  if (choice === 'embedded') return { name: 'Embedded analyser', why: 'It was chosen here. It works offline, costs nothing and reads English.', problem: null };
  if (choice === 'llm') {
    return { name: llm, why: 'It was chosen here.', problem: llmReady ? null : 'There is no key for it. Set OPENAI_API_KEY and start Karhuno again.' };
  }
  if (llmReady) return { name: llm, why: 'A key is set, and the choice is automatic.', problem: null };
  return { name: 'Embedded analyser', why: 'No key for a language model is set, and the choice is automatic. It works offline, costs nothing and reads English.', problem: null };
}
