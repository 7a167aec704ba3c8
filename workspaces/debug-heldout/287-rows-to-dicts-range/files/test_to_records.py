from to_records import to_records

assert to_records(['id,ann,12']) == []
assert to_records(['ann,12,12']) == []
assert to_records(['7,ann,n']) == []
assert to_records(['n,n,n']) == []
assert to_records(['x,ann,n', 'n,id,7', 'n,id,7']) == [{'x': 'n', 'ann': 'id', 'n': '7'}, {'x': 'n', 'ann': 'id', 'n': '7'}]
assert to_records(['n,12,7', '12,n,7', 'id,id,12']) == [{'n': '12', '12': 'n', '7': '7'}, {'n': 'id', '12': 'id', '7': '12'}]
print("ok")
