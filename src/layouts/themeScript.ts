import { themeKey } from './themeSwitch.ts';

/**
 * The scripts that set the theme before the first paint. They stand inline in the head, by their hash in the content
 * security policy, so they are text, short, and free of anything that an old browser would stumble over.
 *
 * `descentTheme(theme)` forces 'light' or 'dark', or follows the system with anything else. Pictures have one source a
 * theme, told apart by `data-theme`: forcing a theme turns the question `prefers-color-scheme` in their `media` into
 * one whose answer is fixed, and keeps the rest of it. Sources that the parser adds later are caught as they arrive,
 * before anything is fetched.
 */
const apply = `
var root=document.documentElement,forced='';
function fix(source){
  var media=source.dataset.media||(source.dataset.media=source.media);
  source.media=forced?media.replace(/\\(prefers-color-scheme: ?(light|dark)\\)/,function(all,theme){
    return theme===forced?'(min-width:0)':'(max-width:0)'}):media}
function all(){document.querySelectorAll('source[data-theme]').forEach(fix)}
window.descentTheme=function(theme){
  forced=theme==='light'||theme==='dark'?theme:'';
  if(forced)root.dataset.theme=forced;else delete root.dataset.theme;
  all()};
function start(theme){
  descentTheme(theme);
  if(!forced)return;
  var seen=new MutationObserver(all);
  seen.observe(root,{childList:true,subtree:true});
  addEventListener('DOMContentLoaded',function(){all();seen.disconnect()})}`;

const script = (theme: string): string => `(function(){${apply}${theme}})()`.replace(/\n\s*/g, '');

/** For the book: the reader's own choice, where there is storage and a choice. */
export const bookThemeScript = script(
  `try{start(localStorage.getItem('${themeKey}'))}catch(refused){start()}`,
);

/** For an embed: the host's choice, \`?theme=\`. A sandboxed frame has no storage. */
export const embedThemeScript = script(`start(new URLSearchParams(location.search).get('theme'))`);
