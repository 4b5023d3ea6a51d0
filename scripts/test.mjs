import { execSync } from 'node:child_process';

execSync('npx tsc -p tsconfig.json && node --test build/test/feed/', { stdio: 'inherit' });
