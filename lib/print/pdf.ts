import PDFDocument from 'pdfkit';
import { type Imprint, type Mark, type Page, refuseLacking } from './drawing';
import { featuresOf, fontOf } from './font';

type Pdf = InstanceType<typeof PDFDocument>;

/** Pages as a PDF: text as text, with only the glyphs it uses, and tagged so that it can be read aloud. */
export async function pdfOf(pages: Page[], { title, author, language, madeAt }: Imprint): Promise<Buffer> {
  refuseLacking(pages);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // Without the Latin type that it would begin with.
    font: null as unknown as string,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
  });
  const content = contentOf(pdf);
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  for (const { width, height, marks } of pages) {
    pdf.addPage({ size: [width, height], margin: 0 });
    for (const mark of marks) draw(pdf, whole, mark);
  }
  whole.end();
  pdf.end();
  return content;
}

function contentOf(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}

function draw(pdf: Pdf, whole: PDFKit.PDFStructureElement, mark: Mark): void {
  const { role, alt } = meaningOf(mark);
  if (!role) {
    pdf.markContent('Artifact', { type: 'Layout' });
    paint(pdf, mark);
    pdf.endMarkedContent();
    return;
  }
  const content = pdf.markStructureContent(role);
  paint(pdf, mark);
  pdf.endMarkedContent();
  whole.add(pdf.struct(role, alt ? { alt } : {}, [content]));
}

function meaningOf(mark: Mark): { role?: string; alt?: string } {
  if (mark.kind === 'text') return { role: mark.isTitle ? 'H1' : 'P' };
  if (mark.kind === 'photo') return { role: 'Figure', alt: mark.alt };
  return mark.kind === 'code' ? { role: 'Figure', alt: mark.address } : {};
}

function paint(pdf: Pdf, mark: Mark): void {
  const { x, y, width, height } = mark.kind === 'text' ? { x: 0, y: 0, width: 0, height: 0 } : mark;
  switch (mark.kind) {
    case 'box':
      pdf.rect(x, y, width, height).fill(mark.colour);
      return;
    case 'frame':
      pdf.lineWidth(mark.line).rect(x, y, width, height).stroke(mark.colour);
      return;
    case 'photo':
      pdf.image(mark.content, x, y, { width, height });
      return;
    case 'code':
      pdf.rect(x, y, width, height).fill('#ffffff');
      pdf
        .save()
        .translate(x, y)
        .scale(width / mark.modules)
        .path(mark.path)
        .fill('#000000')
        .restore();
      pdf.link(x, y, width, height, mark.address);
      return;
    case 'text':
      // pdfkit takes an opened font as well as a file, which its types do not say.
      pdf
        .font(fontOf(mark.weight) as unknown as string)
        .fontSize(mark.size)
        .fillColor(mark.colour);
      for (const { text, x, y } of mark.lines) {
        pdf.text(text, x, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: mark.spacing,
          features: featuresOf(text),
        });
      }
  }
}
