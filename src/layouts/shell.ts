import { scrollableEquations } from './equations.ts';
import { searchOpener } from './searchOpener.ts';
import { spyOnHeadings } from './spy.ts';
import { themeSwitch } from './themeSwitch.ts';

themeSwitch();
searchOpener();
scrollableEquations();
spyOnHeadings();
