'use client';
import { useEffect, useRef } from 'react';

/** Inside a form: asks before the page is left with changes that were not sent. */
export function LeaveGuard() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    let changed = false;
    const note = () => {
      changed = true;
    };
    const send = () => {
      changed = false;
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (changed) event.preventDefault();
    };
    form.addEventListener('input', note);
    form.addEventListener('submit', send);
    window.addEventListener('beforeunload', leave);
    return () => {
      form.removeEventListener('input', note);
      form.removeEventListener('submit', send);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);
  return <span ref={mark} hidden />;
}
