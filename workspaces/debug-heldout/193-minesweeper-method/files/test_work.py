from work import mine_counts

assert mine_counts(['.*..']) == ['1*10']
assert mine_counts(['*...']) == ['*100']
assert mine_counts(['..*.', '***.', '..*.']) == ['24*2', '***3', '24*2']
assert mine_counts(['....', '....', '..*.']) == ['0000', '0111', '01*1']
assert mine_counts(['....', '.*..']) == ['1110', '1*10']
assert mine_counts(['.*..', '..*.', '..*.']) == ['1*21', '13*2', '02*2']
print("ok")
