import { Node } from '@tiptap/react';
import { picturePattern } from '../rich-text-pictures';

/** A stored picture with its description for those who cannot see it, and perhaps a caption. */
export type Figure = { src: string; alt: string; caption: string; width: number | null; height: number | null };

/** Pictures as `cleanRichText` keeps them: only those that are stored here. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    caption: { default: '' },
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [
    { tag: 'figure', getAttrs: (element) => attributesOf(element.querySelector('img'), element) },
    { tag: 'img', getAttrs: (element) => attributesOf(element, null) },
  ],
  renderHTML({ node }) {
    const { src, alt, caption, width, height } = node.attrs as Figure;
    const image = ['img', { src, alt, ...(width && height ? { width, height } : {}) }] as const;
    return caption ? ['figure', {}, image, ['figcaption', {}, caption]] : ['figure', {}, image];
  },
});

function attributesOf(image: Element | null, figure: Element | null): Figure | false {
  const src = image?.getAttribute('src') ?? '';
  if (!image || !picturePattern.test(src)) return false;
  const size = (name: string) => Number(image.getAttribute(name)) || null;
  return {
    src,
    alt: image.getAttribute('alt') ?? '',
    caption: figure?.querySelector('figcaption')?.textContent?.trim() ?? '',
    width: size('width'),
    height: size('height'),
  };
}
