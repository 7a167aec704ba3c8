from add_minutes import add_minutes

assert add_minutes('10:54', 10) == '11:04'
assert add_minutes('18:43', 12) == '18:55'
assert add_minutes('20:36', -6) == '20:30'
assert add_minutes('08:19', -57) == '07:22'
assert add_minutes('20:28', 7) == '20:35'
assert add_minutes('06:32', 17) == '06:49'
assert add_minutes('05:42', 900) == '20:42'
assert add_minutes('04:32', 1) == '04:33'
assert add_minutes('01:45', 658) == '12:43'
print("ok")
