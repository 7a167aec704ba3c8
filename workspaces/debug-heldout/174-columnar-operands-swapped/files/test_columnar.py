from columnar import columnar

assert columnar('fz', 1) == 'fz'
assert columnar('ecwoejhn', 1) == 'ecwoejhn'
assert columnar('aa', 1) == 'aa'
assert columnar('', 2) == ''
assert columnar('nniff', 3) == 'nfnfi'
print("ok")
