'use strict';

const PAGE = /<g class="typst-page" transform="translate\(0, ([\d.]+)\)"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)"/gu;
const ROOT = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h5="http://www.w3.org/1999/xhtml"';

/** The compiler draws all pages into one picture, as wide as the widest; each page becomes a picture of its own with the letters it uses. */
function split(whole) {
  // Scripts and invisible text serve a viewer of the compiler's own; an image has no use for them.
  const svg = whole.replace(/<script[\s\S]*?<\/script>|<foreignObject[\s\S]*?<\/foreignObject>/gu, '');
  const starts = [...svg.matchAll(PAGE)];
  const head = svg.slice(svg.indexOf('>') + 1, starts[0]?.index ?? 0);
  const letters = [...head.matchAll(/<(path|symbol)[^>]*? id="([^"]+)"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/gu)].map((match) => ({ id: match[2], text: match[0] }));
  const rest = letters.reduce((text, letter) => text.replace(letter.text, ''), head);
  const end = svg.lastIndexOf('</svg>');
  return starts.map((start, index) => {
    const [, top, width, height] = start;
    const body = svg.slice(start.index, starts[index + 1]?.index ?? end);
    const used = new Set([...body.matchAll(/href="#([^"]+)"/gu)].map((match) => match[1]));
    const drawn = letters.filter((letter) => used.has(letter.id)).map((letter) => letter.text).join('');
    return {
      width: Number(width),
      height: Number(height),
      svg: `<svg ${ROOT} viewBox="0 ${top} ${width} ${height}" width="${width}" height="${height}">${rest}<defs>${drawn}</defs>${body}</svg>`,
    };
  });
}

module.exports = { split };
