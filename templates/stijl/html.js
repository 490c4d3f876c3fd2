"use strict";
// Wijst in de inhoud het deel aan dat in beeld is, en klapt de inhoud in op een klein scherm.
(() => {
  const inhoud = document.querySelector(".inhoud details");
  if (!inhoud) return;
  const smal = window.matchMedia("(max-width: 63.99rem)");
  const vouw = () => { inhoud.open = !smal.matches; };
  vouw();
  smal.addEventListener("change", vouw);
  const ingangen = [...inhoud.querySelectorAll("a")]
    .map((ingang) => [ingang, document.getElementById(decodeURIComponent(ingang.hash.slice(1)))])
    .filter(([, doel]) => doel);
  inhoud.addEventListener("click", (gebeurtenis) => {
    if (smal.matches && gebeurtenis.target.closest("a")) inhoud.open = false;
  });
  let wacht = false;
  const wijsAan = () => {
    wacht = false;
    let huidig = null;
    for (const [ingang, doel] of ingangen) {
      if (doel.getBoundingClientRect().top < window.innerHeight / 3) huidig = ingang;
    }
    for (const [ingang] of ingangen) {
      if (ingang === huidig) ingang.setAttribute("aria-current", "location");
      else ingang.removeAttribute("aria-current");
    }
    if (huidig && !smal.matches) {
      const vak = inhoud.parentElement;
      const plek = huidig.getBoundingClientRect();
      const rand = vak.getBoundingClientRect();
      if (plek.top < rand.top || plek.bottom > rand.bottom) vak.scrollTop += plek.top - rand.top - rand.height / 3;
    }
  };
  const plan = () => {
    if (!wacht) { wacht = true; window.requestAnimationFrame(wijsAan); }
  };
  window.addEventListener("scroll", plan, { passive: true });
  window.addEventListener("resize", plan);
  wijsAan();
})();
