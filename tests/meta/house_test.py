"""The meta tests must be able to fail: each rule is broken on purpose in a scratch tree and must be reported."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import layers  # noqa: E402
import sizes  # noqa: E402


class HouseTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.scratch.name)
        for room in sizes.ROOMS:
            (self.root / room).mkdir()
        (self.root / "CMakeLists.txt").write_text("option(A)\n")

    def tearDown(self):
        self.scratch.cleanup()

    def test_clean_tree_passes(self):
        (self.root / "agent/a.cpp").write_text('#include "tools/tool.h"\nvoid f() {\n}\n')
        self.assertEqual(list(layers.wrong_edges(self.root)), [])
        self.assertEqual(list(sizes.problems(self.root)), [])

    def test_wrong_edge_is_reported(self):
        (self.root / "runtime/a.cpp").write_text('#include "tools/tool.h"\n')
        self.assertEqual(len(list(layers.wrong_edges(self.root))), 1)
        (self.root / "agent/b.h").write_text('#include "sandbox/box.h"\n')
        self.assertEqual(len(list(layers.wrong_edges(self.root))), 2)

    def test_folders_of_runtime_have_a_direction_too(self):
        for folder in ("files", "weights"):
            (self.root / "runtime" / folder).mkdir()
        (self.root / "runtime/files/a.cpp").write_text('#include "runtime/weights/w.h"\n')
        (self.root / "runtime/model.cpp").write_text('#include "runtime/files/a.h"\n')
        self.assertEqual(list(layers.wrong_edges(self.root)), [])
        (self.root / "runtime/weights/b.cpp").write_text('#include "runtime/files/a.h"\n')
        self.assertEqual(len(list(layers.wrong_edges(self.root))), 1)

    def test_sizes_are_reported(self):
        (self.root / "kernels/long.cpp").write_text("\n" * 501)
        (self.root / "agent/loop.cpp").write_text("\n" * 121)
        (self.root / "tools/f.cpp").write_text("int f(int x) {\n" + "  ++x;\n" * 90 + "}\n")
        (self.root / "base/m.h").write_text("#define MINE(x) x\n")
        (self.root / "CMakeLists.txt").write_text("option(A)\n" * 6)
        self.assertEqual(len(list(sizes.problems(self.root))), 5)


if __name__ == "__main__":
    unittest.main()
