import type { Dispatcher } from 'undici';

/** What a request fails with that was held back at the last moment: nothing of it was sent. */
export class RequestWithheld extends Error {
  constructor() {
    super('The request was held back.');
  }
}

/** Asks once more right before a request is written to its socket: connecting takes time, and a process may be asleep meanwhile. */
export function sendGate(maySend: () => boolean): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => dispatch(options, {
    onRequestStart(controller, context) {
      if (!maySend()) throw new RequestWithheld();
      handler.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
    onResponseStart: (...args) => handler.onResponseStart?.(...args),
    onResponseData: (...args) => handler.onResponseData?.(...args),
    onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
    onResponseError: (...args) => handler.onResponseError?.(...args),
  });
}
