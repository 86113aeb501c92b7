// Put `window.bench` into the page: it measures where the user sees, without the driver's own delay.
() => {
  const LONGEST = 60_000;

  const when = (met) =>
    new Promise((resolve, reject) => {
      const check = () => {
        if (met()) end(() => resolve(performance.now()));
      };
      const observer = new MutationObserver(check);
      const late = setTimeout(
        () => end(() => reject(new Error(`never seen; the page shows: ${document.body.innerText.slice(0, 300)}`))),
        LONGEST,
      );
      const end = (settle) => {
        observer.disconnect();
        clearTimeout(late);
        settle();
      };
      observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      check();
    });

  // Data that a page carries in a script element is not shown yet.
  const has = (text) => {
    const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (texts.currentNode.data.includes(text) && texts.currentNode.parentNode.nodeName !== "SCRIPT") return true;
    return false;
  };
  const button = () => [...document.querySelectorAll("button")].find((each) => each.textContent.trim() === "Go");

  // A table shows its rows when a cell has text outside a canvas, or when there is ink below the canvas's header.
  const inked = (canvas) => {
    const ratio = canvas.width / Math.max(1, canvas.clientWidth);
    const area = [0, 40, Math.min(400, canvas.clientWidth), 30].map((length) => Math.max(1, Math.floor(length * ratio)));
    const pixels = canvas.getContext("2d").getImageData(...area).data;
    for (let at = 0; at < pixels.length; at += 4)
      if (pixels[at + 3] > 200 && pixels[at] + pixels[at + 1] + pixels[at + 2] < 300) return true;
    return false;
  };
  const tabled = () => {
    const table = document.querySelector("[data-testid=stDataFrame]");
    if (table === null) return false;
    const canvases = [...table.querySelectorAll("canvas")];
    if (canvases.length > 0) return canvases[0].clientWidth > 0 && inked(canvases[0]);
    return table.textContent.includes("cell-north");
  };
  const frame = () => new Promise(requestAnimationFrame);

  window.bench = {
    shown: (text) => when(() => has(text)),
    clicked: async (text) => {
      const start = performance.now();
      button().click();
      return (await when(() => has(text))) - start;
    },
    table: async () => {
      const start = performance.now();
      button().click();
      while (!tabled()) {
        await frame();
        if (performance.now() - start > LONGEST) throw new Error("no rows seen");
      }
      return performance.now() - start;
    },
    upload: (text) => {
      window.uploaded = new Promise((resolve, reject) => {
        document.addEventListener(
          "change",
          () => {
            const start = performance.now();
            when(() => has(text)).then((end) => resolve(end - start), reject);
          },
          { capture: true, once: true },
        );
      });
    },
  };
}
