export interface Toast {
  id: number;
  tone: 'positive' | 'negative' | 'neutral';
  message: string;
  action: { label: string; run: () => void } | null;
}

type ToastOptions = { action?: { label: string; run: () => void } };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

function show(tone: Toast['tone'], message: string, options: ToastOptions = {}): number {
  lastId += 1;
  // One result at a time, for it lies over the page; beside it the last failure, which nobody should miss.
  const failures = toasts.filter((one) => one.tone === 'negative').slice(-1);
  publish([...(tone === 'negative' ? [] : failures), { id: lastId, tone, message, action: options.action ?? null }]);
  return lastId;
}

/** Tells a result that needs no reading. What must be read belongs in a `Note`. */
export const toast = {
  success: (message: string, options?: ToastOptions) => show('positive', message, options),
  error: (message: string, options?: ToastOptions) => show('negative', message, options),
  info: (message: string, options?: ToastOptions) => show('neutral', message, options),
  dismiss: (id: number) => publish(toasts.filter((one) => one.id !== id)),
};

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}
