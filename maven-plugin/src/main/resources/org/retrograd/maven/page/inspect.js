'use strict';
(() => {
  const root = document.documentElement;
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const index = $('#index');
  const articles = $$('article.method');
  let current = null;
  root.classList.add('js');

  // Which lines belong together, within the method that is shown.
  const lineOf = row => row.dataset.n || row.dataset.s;
  const panelOf = article => $('.panel:not([hidden])', article);
  const linked = (article, number) => ({
    source: $$('.src .l', article).filter(row => row.dataset.n === number),
    generated: $$('.gen .l', panelOf(article)).filter(row => row.dataset.s === number)
  });

  function light(article, row) {
    $$('.l.on, .l.at', article).forEach(lit => lit.classList.remove('on', 'at'));
    if (row) {
      row.classList.add('at');
      const number = lineOf(row);
      if (number) {
        const rows = linked(article, number);
        if (rows.source.length && rows.generated.length) {
          [...rows.source, ...rows.generated].forEach(lit => lit.classList.add('on'));
          const other = row.dataset.n ? rows.generated : rows.source;
          reveal(other[0]);
        }
      }
    }
    draw();
  }

  function reveal(row) {
    const box = row.closest('.code');
    const top = row.offsetTop - box.offsetTop;
    if (box.scrollHeight > box.clientHeight && (top < box.scrollTop || top > box.scrollTop + box.clientHeight - 40)) {
      box.scrollTop = Math.max(0, top - box.clientHeight / 3);
    }
  }

  // The ribbons between both sides: one for each run of generated lines that come from one line.
  const style = row => row.classList.contains('pp') ? 'rp' : row.classList.contains('pk') ? 'rk' : row.classList.contains('pd') ? 'rd' : 'ro';
  let drawing = 0;
  function draw() {
    if (!drawing) {
      drawing = requestAnimationFrame(() => {
        drawing = 0;
        if (current) ribbons(current);
      });
    }
  }
  function ribbons(article) {
    const svg = $('.ribbons', article);
    if (getComputedStyle(svg).display === 'none') return;
    const frame = svg.getBoundingClientRect();
    const place = (first, last, box) => {
      const clip = box.getBoundingClientRect();
      const top = Math.max(first.getBoundingClientRect().top, clip.top);
      const rect = last.getBoundingClientRect();
      // Notes below a line are no part of it.
      const bottom = Math.min(rect.bottom, rect.top + parseFloat(getComputedStyle(box).lineHeight), clip.bottom);
      return bottom > top ? [top - frame.top, bottom - frame.top] : null;
    };
    const left = $('.src .code', article);
    const right = $('.gen .code', panelOf(article));
    const sources = new Map($$('.l', left).map(row => [row.dataset.n, row]));
    const rows = $$('.l', right);
    svg.replaceChildren();
    for (let start = 0, end; start < rows.length; start = end) {
      const number = rows[start].dataset.s;
      for (end = start + 1; end < rows.length && rows[end].dataset.s === number && style(rows[end]) === style(rows[start]);) end++;
      const source = number && sources.get(number);
      const from = source && place(source, source, left);
      const to = source && place(rows[start], rows[end - 1], right);
      if (!from || !to) continue;
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      const w = frame.width, m = w / 2;
      path.setAttribute('d', `M0 ${from[0]}C${m} ${from[0]} ${m} ${to[0]} ${w} ${to[0]}V${to[1]}C${m} ${to[1]} ${m} ${from[1]} 0 ${from[1]}Z`);
      path.setAttribute('class', source.classList.contains('on') ? 'on' : style(rows[start]));
      svg.append(path);
    }
  }

  // Each side is a list box: one stop for the tabulator, arrows move, Enter goes to the other side.
  function prepare(article) {
    if (article.dataset.ready) return;
    article.dataset.ready = 'yes';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'ribbons');
    svg.setAttribute('aria-hidden', 'true');
    const legend = document.createElement('p');
    legend.className = 'legend foot';
    [['pp', 'the method itself'], ['pk', 'kept or computed again'], ['pd', 'derivatives']].forEach(([kind, text]) => {
      const item = document.createElement('span');
      const swatch = document.createElement('i');
      swatch.className = kind;
      item.append(swatch, text);
      legend.append(item);
    });
    $('.work', article).append(svg, legend);
    $$('.code', article).forEach((box, b) => {
      const rows = $$('.l', box);
      if (!rows.length) return;
      box.tabIndex = 0;
      box.setAttribute('role', 'listbox');
      rows.forEach((row, r) => {
        row.id = `${article.id}-${b}-${r}`;
        row.setAttribute('role', 'option');
        row.setAttribute('aria-selected', 'false');
      });
      $$('.gap', box).forEach(gap => gap.setAttribute('role', 'presentation'));
      const activate = row => {
        rows.forEach(other => other.setAttribute('aria-selected', String(other === row)));
        box.setAttribute('aria-activedescendant', row.id);
        reveal(row);
        light(article, row);
      };
      box.activate = activate;
      box.addEventListener('focus', () => activate(active(box) || rows.find(lineOf) || rows[0]));
      box.addEventListener('blur', () => light(article, null));
      box.addEventListener('scroll', draw, { passive: true });
      box.addEventListener('mousemove', event => {
        const row = event.target.closest('.l');
        if (row && !row.classList.contains('at')) light(article, row);
      });
      box.addEventListener('mouseleave', () => light(article, document.activeElement === box ? active(box) : null));
      box.addEventListener('click', event => {
        const row = event.target.closest('.l');
        if (row) activate(row);
      });
      box.addEventListener('keydown', event => {
        const at = rows.indexOf(active(box));
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + 15, PageUp: at - 15 }[event.key];
        if (to !== undefined) {
          event.preventDefault();
          activate(rows[Math.min(rows.length - 1, Math.max(0, to))]);
        } else if (event.key === 'Enter') {
          event.preventDefault();
          cross(article, active(box));
        }
      });
    });
    const tabs = $$('[role=tab]', article);
    tabs.forEach((tab, t) => {
      tab.addEventListener('click', () => select(article, t));
      tab.addEventListener('keydown', event => {
        const to = { ArrowRight: t + 1, ArrowLeft: t - 1, Home: 0, End: tabs.length - 1 }[event.key];
        if (to !== undefined) {
          event.preventDefault();
          const next = (to + tabs.length) % tabs.length;
          select(article, next);
          tabs[next].focus();
        }
      });
    });
    select(article, 0);
  }
  const active = box => document.getElementById(box.getAttribute('aria-activedescendant'));
  function cross(article, row) {
    if (!row || !lineOf(row)) return;
    const rows = linked(article, lineOf(row));
    const target = (row.dataset.n ? rows.generated : rows.source)[0];
    if (target) {
      const box = target.closest('.code');
      box.setAttribute('aria-activedescendant', target.id);
      box.focus();
      box.activate(target);
    }
  }
  function select(article, number) {
    $$('[role=tab]', article).forEach((tab, t) => {
      tab.setAttribute('aria-selected', String(t === number));
      tab.tabIndex = t === number ? 0 : -1;
    });
    $$('.panel', article).forEach((panel, p) => { panel.hidden = p !== number; });
    $$('.note', article).forEach(note => { note.hidden = note.dataset.p !== String(number); });
    light(article, null);
  }

  // Pages: one method at a time, by the address.
  function show() {
    const id = location.hash.slice(1);
    if (id === 'main') return;
    const moved = current !== null || id !== '';
    current = articles.find(article => article.id === id) || null;
    index.hidden = current !== null;
    root.classList.toggle('reading', current !== null);
    articles.forEach(article => { article.hidden = article !== current; });
    $$('nav a').forEach(link => {
      if (link.hash === location.hash && current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    if (current) prepare(current);
    if (moved) {
      window.scrollTo(0, 0);
      $('h1, h2', current || index).focus({ preventScroll: true });
    }
    draw();
  }
  addEventListener('hashchange', show);
  addEventListener('resize', draw);
  show();

  const filter = $('#filter');
  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase();
    $$('nav section').forEach(section => {
      const owner = $('h2', section).title.toLowerCase();
      let any = false;
      $$('li', section).forEach(item => {
        item.hidden = !(owner + '.' + item.textContent.toLowerCase()).includes(wanted);
        any = any || !item.hidden;
      });
      section.hidden = !any;
    });
  });
  addEventListener('keydown', event => {
    if (event.target === filter || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { '[': -1, ']': 1 }[event.key];
    if (event.key === '/') {
      event.preventDefault();
      filter.focus();
    } else if (event.key === 'Escape') {
      location.hash = '#index';
    } else if (step && articles.length) {
      const at = articles.indexOf(current);
      location.hash = '#' + articles[((at < 0 ? (step > 0 ? -1 : 0) : at) + step + articles.length) % articles.length].id;
    }
  });
})();
