// Starts the page.

import './host/zod-without-eval.ts';
import './styles/layers.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { findHost } from './host/find-host.ts';
import { preparePage } from './host/prepare-page.ts';

preparePage();
const host = findHost();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <App host={host} />
  </StrictMode>,
);
