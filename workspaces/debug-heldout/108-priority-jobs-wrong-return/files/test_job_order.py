from job_order import job_order

assert job_order([(1, 'one'), (2, 'west')]) == []
assert job_order([(0, "do"), (0, "do"), (3, 'run'), (2, 'winter'), (0, "do")]) == ['run']
assert job_order([]) == []
assert job_order([(0, "do"), (0, "do"), (0, "do"), (1, 'big')]) == []
assert job_order([(0, "do"), (0, "do")]) == []
assert job_order([(0, "do"), (0, "do"), (3, 'aaa'), (0, "do"), (0, "do")]) == ['aaa']
assert job_order([(3, 'I'), (3, 'coffee'), (2, 'spring'), (3, 'coffee'), (2, 'spring')]) == []
assert job_order([(3, 'snow'), (0, "do"), (3, 'at'), (3, 'bee'), (1, 'in'), (3, 'bee'), (2, 'an')]) == ['snow']
assert job_order([(2, 'box'), (0, "do"), (0, "do"), (0, "do"), (3, 'queue'), (0, "do")]) == ['box', 'queue']
print("ok")
