// Waits of component tests, long enough for a machine that is busy with something else.

import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
