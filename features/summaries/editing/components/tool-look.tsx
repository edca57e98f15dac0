export const toolLook =
  'min-h-11 min-w-11 whitespace-nowrap px-3 text-note -outline-offset-2 hover:bg-card aria-pressed:bg-card aria-pressed:font-semibold aria-pressed:text-red';
