/** How the pieces of a summary look, on its page and in its editor: figures stand out, what is quoted is only marked. */
export const pieceLooks = {
  figure: 'border-gold border-b-2 bg-gold-wash text-inherit',
  list: 'border-gold border-b border-dotted text-inherit',
  claim: 'border-gold border-b border-dotted text-inherit',
  unproven: 'border-red border-b-2 border-dotted',
  gap: 'border-red border-b-2 border-dashed bg-red-wash px-1 text-red-ink no-underline',
};

export const paragraphLook = 'my-1 indent-[2em] text-lead';

/** By level: 一、（一）1. */
export const headingLooks = {
  1: 'mt-5 mb-1 font-bold font-hei text-lead',
  2: 'mt-3 indent-[2em] text-lead',
  3: 'mt-2 indent-[2em] font-bold text-lead',
};
