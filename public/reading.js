// What a reader may want beyond the page: hear it, pass it on, print it. Every page is whole without this.
(() => {
  const speech = window.speechSynthesis;
  for (const button of document.querySelectorAll('[data-read-aloud]')) {
    if (!speech || typeof SpeechSynthesisUtterance !== 'function') break;
    const finish = () => {
      speech.cancel();
      button.textContent = button.dataset.readAloud;
      button.setAttribute('aria-pressed', 'false');
    };
    button.hidden = false;
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      if (speech.speaking) return finish();
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read aloud
      const text = (document.querySelector('article') ?? document.querySelector('main')).innerText;
      // One long text is cut off by some browsers after a quarter of a minute; sentences are not.
      const sentences = text.match(/[^。！？.!?\n]+[。！？.!?]*/g) ?? [];
      sentences.forEach((sentence, at) => {
        const utterance = new SpeechSynthesisUtterance(sentence.trim());
        utterance.lang = document.documentElement.lang;
        utterance.rate = 0.9;
        if (at === sentences.length - 1) utterance.onend = finish;
        speech.speak(utterance);
      });
      button.textContent = button.dataset.stop;
      button.setAttribute('aria-pressed', 'true');
    });
    window.addEventListener('pagehide', () => speech.cancel());
  }

  for (const button of document.querySelectorAll('[data-share]')) {
    const clipboard = navigator.clipboard;
    if (!navigator.share && !clipboard) break;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const link = document.querySelector('link[rel=canonical]')?.href ?? location.href;
      if (navigator.share) return navigator.share({ title: document.title, url: link }).catch(() => undefined);
      await clipboard.writeText(link);
      button.textContent = button.dataset.share;
    });
  }

  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  const slides = [...(document.querySelector('[data-slides]')?.children ?? [])];
  const pause = document.querySelector('[data-pause]');
  if (pause && slides.length > 0) {
    let [at, goesOn] = [0, !matchMedia('(prefers-reduced-motion: reduce)').matches];
    const [stop, go] = [pause.textContent, pause.dataset.pause];
    const say = () => {
      pause.textContent = goesOn ? stop : go;
    };
    const show = (next) => {
      at = next;
      slides[at].scrollIntoView();
    };
    history.scrollRestoration = 'manual';
    pause.hidden = false;
    pause.addEventListener('click', () => {
      goesOn = !goesOn;
      say();
    });
    say();
    setInterval(() => {
      if (!goesOn) return;
      if (at + 1 < slides.length) return show(at + 1);
      // After a round the board is asked for anew, since somebody may have withdrawn; without a network it goes on.
      fetch(location.href, { cache: 'no-store' }).then(
        () => location.reload(),
        () => show(0),
      );
    }, slides[0].parentElement.dataset.slides * 1000);
  }

  // The code in a hall: only what changed is put in, so that the screen neither flickers nor falls to an error page.
  const renew = async () => {
    const shown = document.querySelector('[data-renew]');
    let wait = 5;
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-renew]');
      if (!next && answer.redirected) return location.reload();
      if (next) {
        // A parser without scripts takes what is for readers without them for part of the page.
        for (const without of next.querySelectorAll('noscript')) without.remove();
        shown.replaceWith(next);
        wait = next.dataset.renew;
      }
    } catch {
      // Without a network the old code stays, and is asked for again.
    }
    setTimeout(renew, wait * 1000);
  };
  const renewed = document.querySelector('[data-renew]');
  if (renewed) setTimeout(renew, renewed.dataset.renew * 1000);

  // A page that the browser had fetched ahead was not counted then; it is read now.
  const [opened] = performance.getEntriesByType('navigation');
  if (opened?.deliveryType === 'navigational-prefetch')
    fetch(location.href, { method: 'HEAD', headers: { 'X-Linli-Shown': '1' } }).catch(() => undefined);

  // On a narrow screen the navigation scrolls sideways: what is current must be in sight.
  document.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
})();
