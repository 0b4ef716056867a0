// npm test: on a bare checkout installs and builds, then runs every test, or those named: npm test -- libs/kernel
import './node-version.mjs';
import { built, installed, run } from './up-to-date.mjs';

installed();
built();
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
run(process.execPath, [...jest, ...process.argv.slice(2)]);
