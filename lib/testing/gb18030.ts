const table = new Map<string, number[]>();

/** A text as Chinese editions of Excel and WPS save it; of letters with two bytes and of ASCII alone. */
export function gb18030(text: string): Uint8Array {
  if (table.size === 0) fill();
  const bytes = [...text].flatMap((letter) => {
    const known = letter < '\u0080' ? [letter.charCodeAt(0)] : table.get(letter);
    if (!known) throw new Error(`${letter} has no two bytes.`);
    return known;
  });
  return new Uint8Array(bytes);
}

function fill(): void {
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const [letter = ''] = decoder.decode(new Uint8Array([first, second]));
      if (letter !== '\ufffd' && !table.has(letter)) table.set(letter, [first, second]);
    }
}
