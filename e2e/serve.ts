import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { normalizeBase } from '../src/site.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/**
 * A server for a built site that does what GitHub Pages does: the site lies under its base path, text goes
 * compressed, any origin may read (modules in a sandboxed frame need that), and what is not there gets 404.html.
 */
export function siteServer(root: string, base: string): Server {
  const folder = resolve(root);
  const compressed = new Map<string, Buffer>();

  function send(response: ServerResponse, status: number, file: string, zip: boolean): void {
    const type = types[extname(file)] ?? 'application/octet-stream';
    const headers = {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cache-control': 'max-age=600',
    };
    if (zip && type.includes('charset')) {
      const key = `${file} ${statSync(file).mtimeMs}`;
      const body = compressed.get(key) ?? gzipSync(readFileSync(file));
      compressed.set(key, body);
      const coding = { 'content-encoding': 'gzip', vary: 'Accept-Encoding', 'content-length': body.length };
      response.writeHead(status, { ...headers, ...coding }).end(body);
    } else {
      response.writeHead(status, { ...headers, 'content-length': statSync(file).size });
      createReadStream(file).pipe(response);
    }
  }

  return createServer((request, response) => {
    const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const path = decode(new URL(request.url ?? '/', 'http://site').pathname);
    if (path === undefined) return void response.writeHead(400).end('400: the address is badly encoded\n');
    if (`${path}/` === base) return void response.writeHead(301, { location: base }).end();
    const file = path.startsWith(base) ? join(folder, path.slice(base.length)) : '';
    if (file === folder || file.startsWith(folder + sep)) {
      if (existsSync(file) && statSync(file).isFile()) return send(response, 200, file, zip);
      const index = join(file, 'index.html');
      if (existsSync(index)) {
        if (path.endsWith('/')) return send(response, 200, index, zip);
        return void response.writeHead(301, { location: encodeURI(path) + '/' }).end();
      }
    }
    const missing = join(folder, '404.html');
    if (existsSync(missing)) return send(response, 404, missing, zip);
    response.writeHead(404).end('404: not here\n');
  });
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Listens on `port`, or, when `search` is set, on the first free one from there on. */
export async function listen(server: Server, port: number, search = false): Promise<number> {
  return new Promise((done, fail) => {
    let next = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (search && error.code === 'EADDRINUSE' && next < port + 50) server.listen(++next, 'localhost');
      else fail(error);
    });
    server.on('listening', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : next);
    });
    server.listen(next, 'localhost');
  });
}

if (import.meta.main) {
  const root = process.argv[2] ?? 'dist';
  if (!existsSync(join(root, 'index.html'))) {
    console.error(`There is no built site in ${root}: run npm run build first.`);
    process.exit(1);
  }
  const base = normalizeBase(process.env['BASE_PATH']);
  const asked = process.env['PORT'];
  const port = await listen(siteServer(root, base), Number(asked ?? 4321), asked === undefined);
  console.log(`Descent is at http://localhost:${port}${base}  (Ctrl-C ends it)`);
}
