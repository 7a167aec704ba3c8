from mylib import annotate

assert annotate(['....', '...*']) == ['0011', '001*']
assert annotate(['*...']) == ['*100']
assert annotate(['*...', '....']) == ['*100', '1100']
assert annotate(['.*.*']) == ['1*2*']
assert annotate(['..*.', '****', '*.*.']) == ['24*3', '****', '*5*3']
assert annotate(['..*.', '****', '*...']) == ['24*3', '****', '*432']
assert annotate(['....', '....']) == ['0000', '0000']
assert annotate(['....', '....', '....']) == ['0000', '0000', '0000']
print("ok")
