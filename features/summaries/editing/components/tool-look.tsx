export const toolLook =
  'min-h-11 min-w-11 shrink-0 whitespace-nowrap px-3 text-note max-md:px-2.5 -outline-offset-2 hover:bg-card aria-pressed:bg-card aria-pressed:font-semibold aria-pressed:text-red';
