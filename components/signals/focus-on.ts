/** Moves the keyboard's focus to where the user goes on, without moving the page; nothing happens if that is not there. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: true });
}
