// Small comforts; every page works without them.
(() => {
  'use strict';
  // The absolute time in the reader's own zone, on hover
  const localTime = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {dateStyle: 'full', timeStyle: 'short'});
  document.addEventListener('pointerover', event => {
    const time = event.target.closest?.('time[datetime]:not([data-local])');
    if (time) {
      time.title = localTime.format(new Date(time.dateTime));
      time.dataset.local = '';
    }
  });

  // When an event is by the reader's own clock, beside that of its place
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = (zone, at) => new Intl.DateTimeFormat('en', {timeZone: zone, dateStyle: 'short', timeStyle: 'short'}).format(at);
  const ownTime = new Intl.DateTimeFormat(document.documentElement.lang || undefined,
      {weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit'});
  const tellYours = when => {
    when.dataset.told = '';
    const from = new Date(when.dataset.from);
    const to = new Date(when.dataset.to);
    try {
      if (clock(here, from) === clock(when.dataset.zone, from)) {
        return;
      }
    } catch (unknownZone) {
      // This browser does not know the place; its own time says enough.
    }
    const yours = document.createElement('span');
    yours.className = 'event-yours';
    yours.textContent = when.dataset.yours + ' ' + ownTime.formatRange(from, to);
    when.append(yours);
  };
  // What time it is now where somebody lives
  const tellClock = place => {
    place.dataset.told = '';
    try {
      const time = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {timeZone: place.dataset.clock, timeStyle: 'short'});
      place.append(' · ' + place.dataset.now + ' ' + time.format(new Date()));
    } catch (unknownZone) {
      // The name of the zone says enough.
    }
  };
  const tellAll = () => {
    document.querySelectorAll('[data-yours]:not([data-told])').forEach(tellYours);
    document.querySelectorAll('[data-clock]:not([data-told])').forEach(tellClock);
  };
  document.addEventListener('DOMContentLoaded', tellAll);
  new MutationObserver(tellAll).observe(document.documentElement, {childList: true, subtree: true});

  // Drafts: what is typed into [data-draft] stays on this device until it is posted
  const DRAFT = 'atrium:draft:';
  const MONTH = 30 * 24 * 3600 * 1000;
  const store = (() => {
    try {
      localStorage.setItem('atrium:test', '1');
      localStorage.removeItem('atrium:test');
      return localStorage;
    } catch (refused) {
      return null;
    }
  })();
  const versionOf = field => field?.closest?.('[data-draft-version]')?.dataset.draftVersion ?? '';
  const keep = (name, text, field) => {
    try {
      store?.setItem(DRAFT + name, JSON.stringify({text, at: Date.now(), version: versionOf(field)}));
    } catch (full) {
      // No room left: typing goes on.
    }
  };
  const kept = key => {
    try {
      return JSON.parse(store.getItem(key));
    } catch (unreadable) {
      return null;
    }
  };
  const keysOf = start => Object.keys(store ?? {}).filter(key => key.startsWith(DRAFT + start));
  const forgetAll = start => keysOf(start).forEach(key => store.removeItem(key));
  // What the server does not have yet, as JSON; empty when it has everything
  const unsaved = start => {
    const texts = {};
    let version = '';
    for (const key of keysOf(start)) {
      const entry = kept(key);
      if (entry) {
        texts[key.slice((DRAFT + start).length)] = entry.text;
        version = entry.version ?? '';
      }
    }
    return Object.keys(texts).length ? JSON.stringify({version, texts}) : '';
  };
  // The same number as that of Java's String.hashCode
  const hash = text => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      sum = (31 * sum + text.charCodeAt(i)) | 0;
    }
    return sum;
  };
  const saved = (start, json) => {
    const hashes = JSON.parse(json);
    for (const key of keysOf(start)) {
      const of = hashes[key.slice((DRAFT + start).length)];
      if (of === undefined || hash(kept(key)?.text ?? '') === of) {
        store.removeItem(key);
      }
    }
  };
  window.atrium = {keep, unsaved, saved, forgetAll};
  for (const name of Object.keys(store ?? {})) {
    if (name.startsWith(DRAFT)) {
      try {
        if (Date.now() - JSON.parse(store.getItem(name)).at > MONTH) {
          store.removeItem(name);
        }
      } catch (unreadable) {
        store.removeItem(name);
      }
    }
  }
  document.addEventListener('input', event => {
    const field = event.target.closest?.('[data-draft]');
    if (field && event.isTrusted) {
      keep(field.dataset.draft, event.target.value ?? '', field);
    }
  });

  // Markdown: buttons and keys work where the caret is, and can be undone
  const insert = (area, text, start, end) => {
    area.focus();
    area.setSelectionRange(start, end);
    if (!document.execCommand('insertText', false, text)) {
      area.setRangeText(text);
      area.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
  };
  const around = (area, before, after) => {
    const {selectionStart: start, selectionEnd: end, value} = area;
    const chosen = value.slice(start, end);
    insert(area, before + chosen + after, start, end);
    area.setSelectionRange(start + before.length, start + before.length + chosen.length);
  };
  const lines = (area, sign) => {
    const {selectionStart: start, selectionEnd: end, value} = area;
    const from = value.lastIndexOf('\n', start - 1) + 1;
    const text = value.slice(from, end).split('\n').map(line => sign + line).join('\n');
    insert(area, text, from, end);
  };
  const link = area => {
    const {selectionStart: start, selectionEnd: end, value} = area;
    const chosen = value.slice(start, end);
    const isAddress = /^https?:\/\/\S+$/.test(chosen);
    insert(area, isAddress ? `[](${chosen})` : `[${chosen}](https://)`, start, end);
    const caret = isAddress ? start + 1 : start + chosen.length + 3;
    area.setSelectionRange(caret, isAddress ? caret : caret + 8);
  };
  const markdown = {
    bold: area => around(area, '**', '**'),
    italic: area => around(area, '*', '*'),
    code: area => area.value.slice(area.selectionStart, area.selectionEnd).includes('\n')
        ? around(area, '```\n', '\n```') : around(area, '`', '`'),
    list: area => lines(area, '- '),
    quote: area => lines(area, '> '),
    link,
  };
  document.addEventListener('click', event => {
    const tool = event.target.closest?.('[data-markdown]');
    const area = tool?.closest('.editor')?.querySelector('textarea');
    if (area) {
      markdown[tool.dataset.markdown]?.(area);
    }
  });
  const keys = {b: 'bold', i: 'italic', k: 'link'};
  document.addEventListener('keydown', event => {
    const area = event.target;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
        && keys[event.key] && area.matches?.('textarea') && area.closest('.editor')) {
      event.preventDefault();
      markdown[keys[event.key]](area);
    }
  });

  // A table that is pasted, from a sheet or a page, becomes a Markdown table
  const tableOf = rows => {
    const width = Math.max(...rows.map(row => row.length));
    const line = row => '| ' + Array.from({length: width},
        (none, i) => (row[i] ?? '').trim().replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ') + ' |';
    return [line(rows[0]), '|' + ' --- |'.repeat(width), ...rows.slice(1).map(line)].join('\n');
  };
  const pastedRows = data => {
    const page = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
    const table = page.querySelector('table');
    if (table) {
      const rows = [...table.rows].map(row => [...row.cells].map(cell => cell.textContent));
      table.remove();
      return page.body.textContent.trim() || page.querySelector('table') ? [] : rows;
    }
    const rows = data.getData('text/plain').replace(/\s+$/, '').split(/\r?\n/).map(line => line.split('\t'));
    return rows.every(row => row.length === rows[0].length) ? rows : [];
  };
  document.addEventListener('paste', event => {
    const area = event.target;
    if (!area.matches?.('.editor textarea') || !event.clipboardData) {
      return;
    }
    const rows = pastedRows(event.clipboardData);
    if (rows.length > 1 && rows[0].length > 1) {
      event.preventDefault();
      const {selectionStart: start, selectionEnd: end, value} = area;
      const before = value.slice(0, start).trim() && !value.slice(0, start).endsWith('\n\n') ? '\n\n' : '';
      insert(area, before + tableOf(rows) + '\n\n', start, end);
    }
  });

  // People to name behind `@`, wikis behind `[[`: choose with the arrows or a click
  const LINKING = /\[\[([^[\]|#\n]{0,40})$/u;
  const NAMING = /(?:^|[\s([{«“"'])@([^\s@[\]{}|<>#][^@[\]{}|<>#\n]{0,40})?$/u;
  const naming = {area: null, list: null, people: [], at: 0, chosen: 0, asked: 0};
  const stopNaming = () => {
    naming.list?.remove();
    naming.area?.removeAttribute('aria-activedescendant');
    naming.area?.removeAttribute('aria-controls');
    Object.assign(naming, {area: null, list: null, people: [], asked: naming.asked + 1});
  };
  const placeOf = (area, index) => {
    const style = getComputedStyle(area);
    const mirror = document.createElement('div');
    for (const name of ['font', 'letterSpacing', 'padding', 'border', 'lineHeight', 'tabSize', 'boxSizing', 'direction']) {
      mirror.style[name] = style[name];
    }
    Object.assign(mirror.style, {position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', inlineSize: `${area.clientWidth}px`});
    mirror.textContent = area.value.slice(0, index);
    const mark = mirror.appendChild(document.createElement('span'));
    mark.textContent = '@';
    document.body.append(mirror);
    const box = area.getBoundingClientRect();
    const place = {
      left: box.left + scrollX + mark.offsetLeft - area.scrollLeft,
      top: box.top + scrollY + mark.offsetTop + mark.offsetHeight - area.scrollTop,
    };
    mirror.remove();
    return place;
  };
  const choosePerson = index => {
    naming.chosen = (index + naming.people.length) % naming.people.length;
    [...naming.list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === naming.chosen)));
    naming.list.children[naming.chosen].scrollIntoView({block: 'nearest'});
    naming.area.setAttribute('aria-activedescendant', `mention-${naming.chosen}`);
  };
  const namePerson = index => {
    const {area, at, people} = naming;
    const person = people[index];
    stopNaming();
    insert(area, person.text, at, area.selectionEnd);
  };
  const offerPeople = (area, at, people) => {
    stopNaming();
    if (!people.length) {
      return;
    }
    const list = document.createElement('ul');
    list.className = 'mention-list';
    list.id = 'mention-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', area.closest('[data-mentions]')?.dataset.mentionsLabel ?? '@');
    people.forEach((person, i) => {
      const item = list.appendChild(document.createElement('li'));
      item.id = `mention-${i}`;
      item.setAttribute('role', 'option');
      item.dir = 'auto';
      item.textContent = person.name;
      item.addEventListener('pointerdown', event => {
        event.preventDefault();
        namePerson(i);
      });
    });
    document.body.append(list);
    const {left, top} = placeOf(area, at);
    list.style.top = `${top}px`;
    list.style.left = `${Math.max(8, Math.min(left, scrollX + document.documentElement.clientWidth - list.offsetWidth - 8))}px`;
    area.setAttribute('aria-controls', list.id);
    Object.assign(naming, {area, list, people, at});
    choosePerson(0);
  };
  document.addEventListener('input', async event => {
    const area = event.target;
    const about = area.matches?.('textarea') ? area.closest('[data-mentions]') : null;
    if (!about) {
      return;
    }
    const caret = area.selectionStart;
    const before = area.value.slice(Math.max(0, caret - 60), caret);
    const link = LINKING.exec(before);
    const typed = link ?? NAMING.exec(before);
    const words = typed?.[1] ?? '';
    if (!typed || words.trim().split(/\s+/).length > 3 || /\s$/.test(words) && !naming.list) {
      stopNaming();
      return;
    }
    const asked = ++naming.asked;
    await new Promise(done => setTimeout(done, 120));
    if (asked !== naming.asked) {
      return;
    }
    try {
      const query = new URLSearchParams({q: words.trim(), question: about.dataset.mentions});
      const answer = await fetch(`/${link ? 'wikis' : 'mentions'}?${query}`, {headers: {Accept: 'application/json'}});
      if (answer.ok && !answer.redirected && asked === naming.asked && area.selectionStart === caret) {
        offerPeople(area, caret - words.length - (link ? 2 : 1), await answer.json());
      }
    } catch (unreachable) {
      stopNaming();
    }
  });
  document.addEventListener('keydown', event => {
    if (!naming.list || event.target !== naming.area || event.isComposing) {
      return;
    }
    const act = {
      ArrowDown: () => choosePerson(naming.chosen + 1),
      ArrowUp: () => choosePerson(naming.chosen - 1),
      Enter: () => namePerson(naming.chosen),
      Tab: () => namePerson(naming.chosen),
      Escape: stopNaming,
    }[event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }, true);
  document.addEventListener('focusout', event => {
    if (event.target === naming.area) {
      stopNaming();
    }
  });

  // A click on a link to share copies it
  document.addEventListener('click', async event => {
    const shared = event.target.closest?.('[data-copy], [data-copy-text]');
    if (!shared || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const text = shared.textContent;
    try {
      await navigator.clipboard.writeText(
          shared.dataset.copyText ?? new URL(shared.dataset.copy, location.href).href);
      shared.textContent = shared.dataset.copied;
      setTimeout(() => { shared.textContent = text; }, 2000);
    } catch (refused) {
      if (shared.href) {
        location.assign(shared.href);
      }
    }
  });

  // Search boxes: operators and their values are completed while they are typed
  const COMPLETION = 'search-completions';
  let completions = null;
  const closeCompletions = () => {
    completions?.list.remove();
    completions?.field.removeAttribute('aria-activedescendant');
    completions?.field.setAttribute('aria-expanded', 'false');
    completions = null;
  };
  const choose = text => {
    const {field} = completions;
    const caret = field.selectionStart;
    const before = field.value.slice(0, caret).replace(/(?:\S*"[^"]*|\S*)$/, '');
    const next = before + text + (text.endsWith(':') ? '' : ' ');
    field.value = next + field.value.slice(caret).trimStart();
    field.setSelectionRange(next.length, next.length);
    closeCompletions();
    if (text.endsWith(':')) {
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }
  };
  const mark = index => {
    const options = [...completions.list.children];
    completions.index = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === completions.index)));
    completions.field.setAttribute('aria-activedescendant', options[completions.index].id);
  };
  const show = (field, found) => {
    closeCompletions();
    if (!found.length || document.activeElement !== field) {
      return;
    }
    const list = document.createElement('ul');
    list.id = COMPLETION;
    list.className = 'completions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', field.getAttribute('aria-label'));
    found.forEach(({text, label}, at) => {
      const option = document.createElement('li');
      option.id = `${COMPLETION}-${at}`;
      option.setAttribute('role', 'option');
      const code = document.createElement('code');
      code.dir = 'ltr';
      code.textContent = text;
      const name = document.createElement('bdi');
      name.textContent = label;
      option.append(code, name);
      option.addEventListener('pointerdown', event => {
        event.preventDefault();
        choose(text);
      });
      list.append(option);
    });
    field.parentElement.append(list);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', COMPLETION);
    field.setAttribute('aria-expanded', 'true');
    completions = {field, list, index: -1};
  };
  let asking = 0;
  document.addEventListener('input', event => {
    const field = event.target.closest?.('[data-completions]');
    if (!field) {
      return;
    }
    const typed = field.value.slice(0, field.selectionStart);
    const ask = ++asking;
    if (!/(^|\s)\p{L}{2,}$|\p{L}+:(\S*|"[^"]*)$/u.test(typed)) {
      closeCompletions();
      return;
    }
    setTimeout(async () => {
      if (ask !== asking) {
        return;
      }
      try {
        const answer = await fetch(`${field.dataset.completions}?q=${encodeURIComponent(typed)}`);
        const found = answer.ok ? await answer.json() : [];
        if (ask === asking) {
          show(field, found);
        }
      } catch (offline) {
        closeCompletions();
      }
    }, 150);
  });
  document.addEventListener('keydown', event => {
    if (!completions || event.target !== completions.field) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(completions.index + (event.key === 'ArrowDown' ? 1 : completions.index < 0 ? 0 : -1));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      closeCompletions();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && completions.index >= 0) {
      event.preventDefault();
      choose(completions.list.children[completions.index].firstChild.textContent);
    }
  });
  document.addEventListener('focusout', event => {
    if (completions?.field === event.target) {
      closeCompletions();
    }
  });

  // In member views the search forms lead on without loading the page again
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!window.Vaadin?.Flow || form.method !== 'get' || !form.matches('[role=search]')) {
      return;
    }
    event.preventDefault();
    const query = new URLSearchParams(new FormData(form));
    const way = document.createElement('a');
    way.href = form.getAttribute('action') + '?' + query;
    document.body.append(way);
    way.click();
    way.remove();
  });
})();
