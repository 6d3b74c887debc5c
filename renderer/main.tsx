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
import { applyAppearance, rememberedAppearance } from './app/appearance.ts';
import { findHost } from './host/find-host.ts';
import { preparePage } from './host/prepare-page.ts';

preparePage();
applyAppearance(rememberedAppearance());
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
if (import.meta.env.DEV && location.hash.startsWith('#gallery')) {
  // Left out of every build that ships: the condition is false there, and the import goes with it.
  const { Gallery } = await import('./features/gallery/Gallery.tsx');
  createRoot(root).render(<Gallery hash={location.hash} />);
} else {
  createRoot(root).render(
    <StrictMode>
      <App host={findHost()} />
    </StrictMode>,
  );
}
