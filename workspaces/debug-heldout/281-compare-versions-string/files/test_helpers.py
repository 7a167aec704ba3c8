from helpers import compare_versions

assert compare_versions('3', '3') == 0
assert compare_versions('3.1', '9') == -1
assert compare_versions('1.0', '1') == 0
assert compare_versions('4', '1.0.5') == 1
assert compare_versions('0.10', '2.6') == -1
print("ok")
