declare module 'virtual:descent/roles.css';

declare module 'subset-font' {
  /** The font with the glyphs of `text` alone. `keepFeatures`: the OpenType features that stay; default all. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'woff2'; keepFeatures?: readonly string[] },
  ): Promise<Buffer>;
}
