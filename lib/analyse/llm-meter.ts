/** Token counts that a server reports; `cachedTokens` are part of the input, `reasoningTokens` part of the output. */
export interface LlmUsage {
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  reasoningTokens: number;
}

/** One request that is about to be sent. */
export interface LlmCallStart {
  model: string;
  /** 1 for the first try. */
  attempt: number;
  items: { documentVersionId: string; inputTokens: number }[];
  inputTokens: number;
  maxOutputTokens: number;
}

/** Books every attempt: the reservation before the call, the answer before it is read. */
export interface LlmMeter {
  /** @returns the call's id. @throws AppError budget_exceeded or price_unknown, before anything is sent */
  started(call: LlmCallStart): Promise<string>;
  answered(callId: string, answer: { httpStatus: number; finishReason: string | null; usage: LlmUsage | null; response: string }): Promise<void>;
  failed(callId: string, error: { code: string; message: string; httpStatus: number | null; billed: 'no' | 'unknown' }): Promise<void>;
}
