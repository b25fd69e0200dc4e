/** The least a figure could do: a slider, and a dot that follows it. */
export const floor = `<!doctype html>
<meta charset="utf-8"><title>floor</title>
<input type="range" min="0" max="200" step="1" value="40" style="width: 400px">
<canvas width="640" height="480"></canvas>
<script>
  const canvas = document.querySelector('canvas');
  const context = canvas.getContext('2d');
  document.querySelector('input').addEventListener('input', (event) => {
    context.clearRect(0, 0, 640, 480);
    context.beginPath();
    context.arc(20 + 3 * Number(event.target.value), 240, 6, 0, 7);
    context.fill();
  });
</script>`;
