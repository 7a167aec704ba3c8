from best_streak import best_streak

assert best_streak('W') == 'steady'
assert best_streak('DDLLDLLW') == 'mixed'
assert best_streak('WD') == 'steady'
assert best_streak('L') == 'mixed'
assert best_streak('LLWDLWLDW') == 'mixed'
assert best_streak('DLLLLD') == 'mixed'
assert best_streak('D') == 'steady'
assert best_streak('DWDLLWWL') == 'mixed'
assert best_streak('WWWWWWWWWW') == 'hot'
assert best_streak('WDWLDL') == 'mixed'
assert best_streak('LLDLW') == 'mixed'
assert best_streak('WDWLDWL') == 'mixed'
assert best_streak('WWL') == 'mixed'
print("ok")
