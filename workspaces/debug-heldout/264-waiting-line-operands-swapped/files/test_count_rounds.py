from count_rounds import count_rounds

assert count_rounds([('ann', 1), ('bo', 6), ('cy', 5), ('cy', 4)], 4) == (['ann@1', 'cy@13', 'bo@15', 'cy@16'], 16)
assert count_rounds([], 1) == ([], 0)
assert count_rounds([], 3) == ([], 0)
assert count_rounds([], 2) == ([], 0)
assert count_rounds([('bo', 5), ('cy', 3), ('cy', 1), ('bo', 5)], 1) == (['cy@3', 'cy@9', 'bo@13', 'bo@14'], 14)
assert count_rounds([('bo', 2), ('cy', 6)], 2) == (['bo@2', 'cy@8'], 8)
assert count_rounds([('di', 5), ('di', 3), ('bo', 2)], 4) == (['di@7', 'bo@9', 'di@10'], 10)
assert count_rounds([('cy', 7), ('ann', 3), ('ann', 3)], 1) == (['ann@8', 'ann@9', 'cy@13'], 13)
assert count_rounds([('di', 7), ('di', 4)], 2) == (['di@8', 'di@11'], 11)
assert count_rounds([], 4) == ([], 0)
print("ok")
