import { unpackEntry, unpacksWithin, type ZipEntry, zipEnd, zipEntries } from './zip';

export type Recognised =
  | { format: 'pdf' | 'docx' | 'xlsx' }
  | { format: null; problem: 'unknown' | 'macros' | 'unpacks-too-large' };

const unknown: Recognised = { format: null, problem: 'unknown' };
const mostUnpacked = 200 * 1024 * 1024;
const mostContentTypes = 1024 * 1024;

/**
 * What a document is by its content, whatever it is called: PDF, or Word or Excel without anything that runs and that
 * unpacks to at most so many bytes.
 */
export async function recogniseDocument(content: Buffer, most = mostUnpacked): Promise<Recognised> {
  if (content.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return recogniseOffice(content, most);
  return isPdf(content) ? { format: 'pdf' } : unknown;
}

// A PDF that something else follows, or that is a ZIP as well, is read differently by different programs.
function isPdf(content: Buffer): boolean {
  if (!/^%PDF-[12]\.\d/.test(content.subarray(0, 8).toString('latin1'))) return false;
  if (zipEnd(content) !== null) return false;
  return /%%EOF[\s\0]*$/.test(content.subarray(-1024).toString('latin1'));
}

async function recogniseOffice(content: Buffer, most: number): Promise<Recognised> {
  const entries = zipEntries(content);
  const types = entries?.find(({ name }) => name === '[Content_Types].xml');
  if (!entries || !types) return unknown;
  const text = (await unpackEntry(types, mostContentTypes))?.toString();
  const format = text && formatOf(text);
  const isMacroFormat = text && /macroEnabled/i.test(text);
  if (!text || !(format || isMacroFormat)) return unknown;
  if (!(await unpacksWithin(entries, most))) return { format: null, problem: 'unpacks-too-large' };
  if (!format || (await runsSomething(entries, text))) return { format: null, problem: 'macros' };
  return { format };
}

function formatOf(contentTypes: string): 'docx' | 'xlsx' | null {
  if (contentTypes.includes('wordprocessingml.document.main+xml')) return 'docx';
  return contentTypes.includes('spreadsheetml.sheet.main+xml') ? 'xlsx' : null;
}

async function runsSomething(entries: ZipEntry[], contentTypes: string): Promise<boolean> {
  if (/macroEnabled|vbaProject|macrosheet|activeX/i.test(contentTypes)) return true;
  if (entries.some(({ name }) => /vbaProject|vbaData|(^|\/)(macrosheets|dialogsheets|activeX)\//i.test(name)))
    return true;
  const settings = entries.find(({ name }) => /^word\/_rels\/settings\.xml\.rels$/i.test(name));
  if (!settings) return false;
  // A template from elsewhere is loaded when the text is opened, with its macros.
  const relations = (await unpackEntry(settings, mostContentTypes))?.toString() ?? '';
  return /attachedTemplate/i.test(relations) && /TargetMode\s*=\s*["']External/i.test(relations);
}
