/** The book's own TeX commands, beside those of KaTeX: one list, for every formula. */
export const macros: Readonly<Record<string, string>> = {
  '\\R': '\\mathbb{R}',
  '\\E': '\\mathbb{E}',
  '\\grad': '\\nabla',
  '\\T': '^{\\mathsf{T}}',
  '\\diag': '\\operatorname{diag}',
  '\\tr': '\\operatorname{tr}',
  '\\Var': '\\operatorname{Var}',
  '\\sign': '\\operatorname{sign}',
  '\\argmin': '\\operatorname*{arg\\,min}',
  '\\norm': '\\left\\lVert #1 \\right\\rVert',
  '\\abs': '\\left\\lvert #1 \\right\\rvert',
  '\\wstar': 'w^{\\star}',
  '\\d': '\\mathrm{d}',
};
