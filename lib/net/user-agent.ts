/** What Karhuno calls itself where KARHUNO_USER_AGENT gives no name with a contact. */
export const DEFAULT_USER_AGENT = 'Karhuno/0.1 (business signal monitor)';
