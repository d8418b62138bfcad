// Run by npm after an install by hand: builds in a fresh checkout, so that the first start has nothing to build. A site
// that runs goes on with what was built; its next start builds. What fails here is told by the start.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findNode } from './install.mjs';
import { root } from './root.mjs';

if (!existsSync(join(root, 'dist'))) await ensureBuilt(await findNode());
