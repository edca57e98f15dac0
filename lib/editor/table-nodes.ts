import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { type Editor, Node } from '@tiptap/react';

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1,
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
});

// Column widths are not offered; the commands of tables expect the attribute to be there.
const cell = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false },
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const run = (command: TableCommand) => () => runInTable(this.editor, command);
    return {
      Tab: () => run('next')() || (run('addRow')() && run('next')()),
      'Shift-Tab': run('previous'),
    };
  },
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  addAttributes: cell,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  isolating: true,
  addAttributes: cell,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

/** Tables as `cleanRichText` keeps them, on the table commands that come with the editor. */
export const tableNodes = [Table, TableRow, TableCell, TableHeader];

const commands = {
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  deleteRow,
  deleteColumn,
  headerRow: toggleHeaderRow,
  deleteTable,
  next: goToNextCell(1),
  previous: goToNextCell(-1),
};
export type TableCommand = keyof typeof commands;

/** Does something to the table in which the cursor stands; false where there is none. */
export function runInTable(editor: Editor, command: TableCommand): boolean {
  return commands[command](editor.state, (transaction) => editor.view.dispatch(transaction));
}

export const isCursorInTable = (editor: Editor) => isInTable(editor.state);

/** Puts in a table of three by three, its first row a head, with the cursor in the first cell. */
export function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] })),
  });
  const content = [row('tableHeader'), row('tableCell'), row('tableCell')];
  const { from } = editor.state.selection;
  editor
    .chain()
    .insertContent([{ type: 'table', content }, { type: 'paragraph' }])
    .run();
  let first: number | undefined;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'table' && position + node.nodeSize > from) first ??= position + 4;
  });
  if (first !== undefined) editor.commands.setTextSelection(first);
  editor.view.focus();
}
