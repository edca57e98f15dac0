'use client';
import type { Editor } from '@tiptap/react';
import { runInTable, type TableCommand } from '@/lib/editor/table-nodes';

export type TableWords = Record<(typeof commands)[number], string> & { tableTools: string };

const commands = [
  'addRow',
  'addColumn',
  'deleteRow',
  'deleteColumn',
  'headerRow',
  'deleteTable',
] as const satisfies readonly TableCommand[];

/** What can be done with the table in which the cursor stands. */
export function TableTools({ editor, words, className }: { editor: Editor; words: TableWords; className: string }) {
  return (
    <fieldset className="flex flex-wrap border-rule border-t">
      <legend className="sr-only">{words.tableTools}</legend>
      {commands.map((command) => (
        <button
          key={command}
          type="button"
          className={className}
          onClick={() => {
            runInTable(editor, command);
            editor.commands.focus();
          }}
        >
          {words[command]}
        </button>
      ))}
    </fieldset>
  );
}
