// How a person finds things on a page: by the words on them. Returned elements go back to the driver.
const squash = (text) => (text || '').replace(/\s+/g, ' ').trim();
const bare = (text) => (text || '').replace(/\s+/g, '');
const shown = (el) => {
  const box = el.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && !el.closest('[inert],[aria-hidden=true]') &&
    el.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
};
// With a modal dialog open, nothing else can be used.
const stage = () => [...document.querySelectorAll('dialog:modal')].pop() || document;
const labelled = (el) => (el.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
  .map((id) => document.getElementById(id)?.textContent).join(' ');
const names = (el) => [el.getAttribute('aria-label'), labelled(el), el.innerText,
  /^(submit|button)$/.test(el.type) ? el.value : '', el.title].map(squash).filter(Boolean);
// 0 is the very name, 1 begins with it, 2 contains it.
const rank = (texts, wanted) => Math.min(...texts.map((text) => text === wanted ? 0
  : text.startsWith(wanted) ? 1 : bare(text).includes(bare(wanted)) ? 2 : 9), 9);
const best = (list, wanted) => {
  const ranked = list.map(([el, texts]) => [rank(texts, wanted), el]).filter(([r]) => r < 9);
  const top = Math.min(...ranked.map(([r]) => r));
  const found = ranked.filter(([r]) => r === top).map(([, el]) => el);
  // The same words in the menu and on the page: a person reads the page.
  return [...found.filter((el) => el.closest('main,dialog')), ...found.filter((el) => !el.closest('main,dialog'))];
};
const TAPPABLE = 'a[href],button,summary,label,input[type=submit],input[type=button],input[type=radio],' +
  'input[type=checkbox],[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=switch]';
const tappable = () => [...stage().querySelectorAll(TAPPABLE)].filter((el) => shown(el) && !el.disabled);
const FIELDS = 'input:not([type=hidden]),select,textarea,[contenteditable=true]';
const fieldNames = (el) => [el.getAttribute('aria-label'), labelled(el), ...[...(el.labels || [])]
  .flatMap((label) => [label.innerText || label.textContent, label.firstChild?.textContent]), el.placeholder]
  .map(squash).filter(Boolean);
const usable = (el) => !el.disabled && (shown(el) || [...(el.labels || [])].some(shown) || el.type === 'file');
const fields = (css) => [...stage().querySelectorAll(css)].filter(usable);
// Of several, the one whose closest surroundings speak of `near`; another section of the page is not close.
const nearest = (list, near) => {
  const distance = (el) => {
    let steps = 0;
    for (let at = el; at && !at.matches('main,body'); at = at.parentElement, steps += 1) {
      if (bare(at.innerText).includes(bare(near))) return steps;
      if (at.matches('section,dialog')) break;
    }
    return Infinity;
  };
  const measured = list.map((el) => [distance(el), el]).filter(([d]) => d < Infinity);
  const least = Math.min(...measured.map(([d]) => d));
  return measured.filter(([d]) => d === least).map(([, el]) => el);
};
const fire = (el) => ['input', 'change'].forEach((kind) => el.dispatchEvent(new Event(kind, { bubbles: true })));
const look = {
  tappable: (wanted, near) => {
    const found = best(tappable().map((el) => [el, names(el)]), squash(wanted));
    const thing = (near ? nearest(found, near) : found)[0] || null;
    // As a person scrolls: clear of the bars at the edges.
    thing?.scrollIntoView({ block: 'center' });
    return thing;
  },
  field: (wanted, near) => {
    const found = best(fields(FIELDS).map((el) => [el, fieldNames(el)]), squash(wanted));
    return (near ? nearest(found, near) : found)[0] || null;
  },
  // Dates, times and the like: the pickers of the browser are not part of the page.
  set: (el, value) => {
    const proto = el instanceof HTMLSelectElement ? HTMLSelectElement : el instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(proto.prototype, 'value').set.call(el, value);
    fire(el);
    return el.value;
  },
  pick: (el, words) => {
    const option = best([...el.options].map((o) => [o, [squash(o.text)]]), squash(words))[0];
    if (!option) return null;
    el.selectedIndex = option.index;
    fire(el);
    return squash(option.text);
  },
  // The radio button or checkbox that says `words`, in the group that asks `question` if given.
  option: (question, words) => {
    const groups = [...stage().querySelectorAll('fieldset,[role=radiogroup],[role=group]')].filter((g) =>
      rank([squash(g.querySelector('legend')?.textContent), squash(labelled(g)), g.getAttribute('aria-label')]
        .filter(Boolean), squash(question)) < 9);
    const inside = (el) => !question || groups.some((g) => g.contains(el));
    const list = fields('input[type=radio],input[type=checkbox],[role=radio],[role=checkbox],[role=switch]')
      .filter(inside).map((el) => [el, [...fieldNames(el), ...names(el)]]);
    const found = best(list, squash(words))[0];
    (found?.labels?.[0] || found)?.scrollIntoView({ block: 'center' });
    return found ? [found, (found.labels && [...found.labels].find(shown)) || found,
      !!found.checked || found.getAttribute('aria-checked') === 'true'] : null;
  },
  reads: () => document.body ? document.body.innerText : '',
  says: (text) => bare(document.body?.innerText).includes(bare(text)),
  holds: (el) => el.isContentEditable ? el.innerText : el.value,
  choices: () => ({ tap: tappable().map((el) => names(el)[0]).filter(Boolean),
    fields: fields(FIELDS).map((el) => fieldNames(el)[0] || '(no label)') }),
  // What sticks out of the page to the right, for a message a person can use.
  sideways: () => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    const wide = [...document.querySelectorAll('body *')].filter((el) => shown(el) &&
      el.getBoundingClientRect().right > width + 1 && !scrolls(el));
    return { over, innerWidth, wide: wide.slice(0, 5).map((el) => el.outerHTML.slice(0, 160)) };
  },
};
// Inside something that scrolls by itself, such as a wide table.
const scrolls = (el) => {
  for (let at = el.parentElement; at && at !== document.body; at = at.parentElement) {
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
};
return look[arguments[0]].apply(null, Array.prototype.slice.call(arguments, 1));
