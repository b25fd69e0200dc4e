import type { APIRoute } from 'astro';
import { sandboxPage } from '../cell/sandboxPage.ts';

/** The page that code cells run their code in. */
export const GET: APIRoute = async () =>
  new Response(await sandboxPage(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
