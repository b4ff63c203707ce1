'use client';

import { useEffect } from 'react';

/** Where what had the focus goes away together with this component, the keyboard goes on at the page's content, not at the very top. */
export function useFocusLeftBehind(): void {
  useEffect(() => () => {
    if (document.activeElement === null || document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
  }, []);
}
