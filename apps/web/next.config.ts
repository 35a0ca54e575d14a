import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'export',
  images: { unoptimized: true },
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  typescript: { ignoreBuildErrors: true },
};
export default config;
