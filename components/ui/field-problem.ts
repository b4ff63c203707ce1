type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const NUMBER = new Intl.NumberFormat('en');

/** What is wrong with a control's value, in words that say what to enter; null where nothing is. */
export function fieldProblem(control: Control): string | null {
  const { validity } = control;
  if (validity.valid) return null;
  if (validity.valueMissing) return 'Fill this in.';
  if (validity.patternMismatch && control.title !== '') return control.title;
  if (!(control instanceof HTMLInputElement)) return control.validationMessage;
  if (validity.badInput) return 'Enter a number.';
  if (validity.rangeUnderflow) return `Enter ${NUMBER.format(Number(control.min))} or more.`;
  if (validity.rangeOverflow) return `Enter ${NUMBER.format(Number(control.max))} or less.`;
  if (validity.stepMismatch) return 'Enter a whole number.';
  if (validity.tooShort) return `Enter at least ${control.minLength} characters.`;
  return control.validationMessage;
}
