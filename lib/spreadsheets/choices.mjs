import {
  getClosingTagMarkup,
  getOpeningTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** Down to which row a column of a template offers its choices; a list that comes in has no more rows. */
const lastRow = 10_001;
// Excel takes a sheet whose parts stand in another order for damaged (ECMA-376, CT_Worksheet).
const order = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
  ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'pageMargins', 'pageSetup', 'drawing'],
];

/**
 * Lets the columns of a sheet be filled in from lists, which stand in another sheet: 255 characters are all that Excel takes beside
 * the column itself. A word in another language is taken too, after a question: it is understood when the list comes in.
 */
export const choices = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { offered = [] }) =>
          offered.length === 0
            ? xml
            : insertElementMarkupAccordingToOrderOfSiblings(xml, validationsOf(offered), order, 'worksheet'),
      },
    },
  },
};

const validationsOf = (offered) => {
  const rules = offered.map(({ column, sheet, from, count }) => {
    const attributes = {
      ...{ type: 'list', errorStyle: 'warning', allowBlank: 1, showErrorMessage: 1 },
      sqref: `${letters(column)}2:${letters(column)}${lastRow}`,
    };
    const list = `'${sheet.replaceAll("'", "''")}'!$${letters(from)}$2:$${letters(from)}$${count + 1}`;
    const formula = `<formula1>${sanitizeTextContent(list)}</formula1>`;
    return `${getOpeningTagMarkup('dataValidation', attributes)}${formula}${getClosingTagMarkup('dataValidation')}`;
  });
  const opening = getOpeningTagMarkup('dataValidations', { count: rules.length });
  return `${opening}${rules.join('')}${getClosingTagMarkup('dataValidations')}`;
};

/** 0 is A, 26 is AA. */
const letters = (column) =>
  (column > 25 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
