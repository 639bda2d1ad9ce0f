// The texts on this page whose contrast with what is behind them is below AA of WCAG 2.
(() => {
  const channels = color => {
    const numbers = color.match(/[\d.]+/g).map(Number);
    const scale = color.startsWith('color(') ? 255 : 1;
    return [numbers[0] * scale, numbers[1] * scale, numbers[2] * scale, numbers.length > 3 ? numbers[3] : 1];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] > 0.99) return color;
    }
    return [255, 255, 255, 1];
  };
  const ratio = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const found = new Map();
  const check = (style, element, text) => {
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700) ? 3 : 4.5;
    const reached = ratio(channels(style.color), behind(element));
    if (reached < needed) {
      found.set(element.tagName + '.' + element.className + ' ' + style.color, reached.toFixed(2) + ' ' + text.trim().slice(0, 30));
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || element.closest('script')) continue;
    texts++;
    check(getComputedStyle(element), element, node.data);
    if (element.closest('.l')) check(getComputedStyle(element.closest('.l'), '::before'), element.closest('.l'), 'number');
  }
  const filter = document.querySelector('input');
  if (filter) check(getComputedStyle(filter, '::placeholder'), filter, 'placeholder');
  return { texts, found: [...found].map(([key, value]) => key + ': ' + value) };
})()
