from prog import table_to_dicts

assert table_to_dicts(['7,id,ann', 'x,id,7']) == [{'7': 'x', 'id': 'id', 'ann': '7'}]
assert table_to_dicts(['ann,ann,id', 'ann,ann,id']) == [{'ann': 'ann', 'id': 'id'}]
assert table_to_dicts(['n,x,x']) == []
assert table_to_dicts(['7,n,12', 'n,x,n', 'n,x,n']) == [{'7': 'n', 'n': 'x', '12': 'n'}, {'7': 'n', 'n': 'x', '12': 'n'}]
assert table_to_dicts(['12,ann,12', '7,ann,n', '7,x,12']) == [{'12': 'n', 'ann': 'ann'}, {'12': '12', 'ann': 'x'}]
assert table_to_dicts(['n,ann,12']) == []
assert table_to_dicts(['id,7,ann', 'n,x,12']) == [{'id': 'n', '7': 'x', 'ann': '12'}]
print("ok")
