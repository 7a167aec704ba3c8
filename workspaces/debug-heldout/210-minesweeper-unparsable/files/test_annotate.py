from annotate import annotate

assert annotate(['.*.*']) == ['1*2*']
assert annotate(['.**.']) == ['1**1']
assert annotate(['.**.', '..*.', '.*..']) == ['1**2', '24*2', '1*21']
assert annotate(['.*..', '....']) == ['1*10', '1110']
assert annotate(['....']) == ['0000']
assert annotate(['....', '*...', '*...']) == ['1100', '*200', '*200']
assert annotate(['**..', '.*..']) == ['**20', '3*20']
assert annotate(['*...', '....', '*.*.', '....']) == ['*100', '2311', '*2*1', '1211']
assert annotate(['...*']) == ['001*']
assert annotate(['....', '*...', '..**']) == ['1100', '*222', '12**']
assert annotate(['...*', '...*', '..*.']) == ['002*', '013*', '01*2']
print("ok")
