import { createServer } from 'node:http';
import { test as base } from '../test.ts';

/**
 * Another site: serves `html`, from another origin than the book, under a policy as strict as a careful host's. The
 * function returns the page's address.
 */
export const test = base.extend<{ host: (html: string) => Promise<string> }>({
  host: async ({ baseURL }, use) => {
    let body = '';
    const book = new URL(baseURL!).origin;
    const policy = `default-src 'none'; script-src ${book}; frame-src ${book}; connect-src ${book}; img-src data:`;
    const server = createServer((request, response) => {
      if (request.url !== '/') return void response.writeHead(204).end();
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      });
      response.end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await use(async (html) => {
      body = `<!doctype html><html lang="en"><title>Host</title><body>${html}`;
      return `http://127.0.0.1:${port}/`;
    });
    server.closeAllConnections();
    server.close();
  },
});
