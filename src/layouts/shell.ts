import { scrollingBoxes } from './scrollingBoxes.ts';
import { searchOpener } from './searchOpener.ts';
import { spyOnHeadings } from './spy.ts';
import { themeSwitch } from './themeSwitch.ts';

themeSwitch();
searchOpener();
scrollingBoxes();
spyOnHeadings();
