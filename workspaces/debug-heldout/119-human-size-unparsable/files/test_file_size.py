from file_size import file_size

assert file_size(1274) == '1 KB'
assert file_size(4832124) == '4 MB'
assert file_size(3000) == '2 KB'
assert file_size(17) == '17 B'
assert file_size(2037) == '1 KB'
assert file_size(20) == '20 B'
assert file_size(14) == '14 B'
assert file_size(3) == '3 B'
assert file_size(5) == '5 B'
assert file_size(1) == '1 B'
assert file_size(6) == '6 B'
print("ok")
