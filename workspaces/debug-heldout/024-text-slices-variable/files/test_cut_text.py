from cut_text import cut_text

assert cut_text('aaae1d', 6) == 'aa1ed'
assert cut_text('2a2ae2', 0) == '22ea2'
assert cut_text('dbdde1', 3) == 'dded1'
assert cut_text('cc', 6) == 'c'
assert cut_text('bb', 1) == 'b'
assert cut_text('', 0) == ''
assert cut_text('', 1) == ''
assert cut_text('bc1', 4) == 'b1'
assert cut_text('', 3) == ''
assert cut_text('2', 0) == '2'
assert cut_text('bbce', 7) == 'bce'
assert cut_text('b1e', 4) == 'be'
assert cut_text('22a', 4) == '2a'
assert cut_text('cb2bb', 2) == 'c2bb'
print("ok")
