from by_priority import by_priority

assert by_priority([(0, "do"), (0, "do"), (0, "do"), (3, 'abba')]) == []
assert by_priority([(1, 'table'), (0, "do"), (0, "do"), (2, 'slow'), (0, "do")]) == ['table', 'slow']
assert by_priority([(0, "do"), (0, "do")]) == []
assert by_priority([(0, "do"), (0, "do"), (0, "do")]) == []
assert by_priority([(0, "do"), (3, 'road'), (1, 'light'), (3, 'river')]) == []
assert by_priority([(0, "do"), (2, 'king'), (1, 'tree')]) == []
assert by_priority([(1, 'Green'), (3, 'Stone'), (0, "do")]) == ['Stone']
assert by_priority([(0, "do"), (0, "do"), (1, 'day'), (3, 'wind')]) == []
print("ok")
