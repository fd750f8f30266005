// pytest on CPython as WebAssembly: node wasm.mjs PYODIDE SITE-PACKAGES ARGUMENT…
const [pyodide, site, ...argv] = process.argv.slice(2);
const { loadPyodide } = await import(`file://${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ env: { HOME: "/home/pyodide", ...process.env } });
for (const [place, folder] of [["/site", site], ["/spec", process.cwd()]]) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, place);
}
python.globals.set("argv", python.toPy(argv));
process.exitCode = python.runPython(`
import os, sys
sys.dont_write_bytecode = True
sys.path.append("/site")
os.chdir("/spec")
import pytest
int(pytest.main(["-p", "no:cacheprovider", "-o", "faulthandler_timeout=0", *argv]))
`);
