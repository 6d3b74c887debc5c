// Tells when the page's colours are other ones: by the settings or by the system.

import { useEffect, useRef } from 'react';

export function useThemeChange(onChange: () => void): void {
  const listener = useRef(onChange);
  listener.current = onChange;
  useEffect(() => {
    const tell = () => listener.current();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', tell);
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      scheme.removeEventListener('change', tell);
      observer.disconnect();
    };
  }, []);
}
