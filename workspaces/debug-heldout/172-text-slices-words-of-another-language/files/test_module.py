from module import swap_parts

assert swap_parts('1edbc', 6) == '11ed1edbc'
assert swap_parts('', 7) == ''
assert swap_parts('bbee', 3) == 'bbbe'
assert swap_parts('aa11ab', 4) == 'aaa1aa11a'
assert swap_parts('1c1aaa', 7) == '11c11c1aa'
assert swap_parts('11a2cbeb', 0) == '111a11a2c11a2cbe'
assert swap_parts('ec2deac', 3) == 'eec2ec2deec2deac'
assert swap_parts('2c22c1b', 6) == '22c22c22c2c22c1b'
assert swap_parts('212eb2', 7) == '2212212eb'
assert swap_parts('b2decaca', 2) == 'bb2db2decb2decac'
assert swap_parts('bdbca2ed', 3) == 'bbdbbdbcabdbca2e'
print("ok")
