// The island's own code cannot say that it did not arrive: this small script, which comes with the page, does.
import { failureText } from './failureText.ts';

document.addEventListener('astro:hydration-error', (event) => {
  const island = event.target;
  if (!(island instanceof Element) || island.querySelector('.widget-failure') !== null) return;
  // Said on the page, so the console need not repeat it.
  event.preventDefault();
  const line = document.createElement('p');
  line.className = 'widget-failure';
  line.setAttribute('role', 'status');
  line.textContent = failureText;
  island.append(line);
});
