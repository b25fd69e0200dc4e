/** What is told apart in a listing by colour: so little that a pattern does, and that no reader's browser needs to know it. */
const tokens = {
  js: /(?<comment>\/\/.*)|(?<string>'[^'\n]*'|"[^"\n]*"|`[^`]*`)|(?<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)|(?<keyword>(?<!\.)\b(?:import|from|export|as|const|let|var|function|return|for|of|in|while|if|else|new|throw|await|async|null|true|false)\b)/g,
  py: /(?<comment>#.*)|(?<string>f?'[^'\n]*'|f?"[^"\n]*")|(?<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)|(?<keyword>(?<!\.)\b(?:import|from|as|def|return|for|in|while|if|elif|else|lambda|not|and|or|None|True|False)\b)/g,
};

export type Language = keyof typeof tokens;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A listing as HTML, with its comments, strings, numbers and keywords in spans. */
export function highlight(code: string, language: Language): string {
  let html = '';
  let at = 0;
  for (const match of code.matchAll(tokens[language])) {
    const [kind] = Object.entries(match.groups!).find(([, text]) => text !== undefined)!;
    html += `${escaped(code.slice(at, match.index))}<span class="code-${kind}">${escaped(match[0])}</span>`;
    at = match.index + match[0].length;
  }
  return html + escaped(code.slice(at));
}
