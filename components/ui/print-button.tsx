'use client';
import { useEffect, useState } from 'react';
import { Button } from './button';

/** Prints the page; not there without scripts, where the browser's own menu prints. */
export function PrintButton({ children }: { children: string }) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  if (!scripted) return null;
  return (
    <Button type="button" onClick={() => window.print()} className="no-print">
      {children}
    </Button>
  );
}
