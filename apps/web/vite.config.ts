import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const gateway = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:3000';

// A default export is what Vite asks for.
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@switchboard/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    // The page's policy allows no inline script, and no data: fonts or scripts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': gateway,
      '/socket.io': { target: gateway, ws: true },
    },
  },
});
